# What the measures of models/closed.yaml come to: python3 closed.py > closed.csv   (NumPy 2.4.6, SciPy 1.17.1)
# rows: measure;statistic;value
import numpy as np
from scipy import stats, integrate

T, n, dt = 10.0, 40, 0.25
K, mu, s = 1.1, 0.03, 0.25
Phi = stats.norm.cdf

def put(name, value, statistic='mean'):
    print('%s;%s;%.15g' % (name, statistic, value))

def call(m, v, k):                      # E max(X - k, 0), ln X normal with mean m and variance v
    d = (m - np.log(k) + v) / np.sqrt(v)
    return np.exp(m + v / 2) * Phi(d) - k * Phi(d - np.sqrt(v))

put('forward', np.exp(mu * T))
put('call', call((mu - s * s / 2) * T, s * s * T, K))                       # Black and Scholes 1973
put('asian', call((mu - s * s / 2) * dt * (n + 1) / 2, s * s * dt * (n + 1) * (2 * n + 1) / (6 * n), K))
put('pair', np.exp(2 * mu * T - 0.5 * s * s * T))
kappa = np.log(2) / 2
alpha = np.log(1.5) - s * s / (4 * kappa)
m, v = alpha + (0 - alpha) * np.exp(-kappa * T), s * s * (1 - np.exp(-2 * kappa * T)) / (2 * kappa)
put('reverting_mean', np.exp(m + v / 2))                                    # Schwartz 1997
put('reverting_square', np.exp(2 * m + 2 * v))
m, v = 1.5 + (1 - 1.5) * np.exp(-kappa * T), 0.09 * (1 - np.exp(-2 * kappa * T)) / (2 * kappa)
put('spread_mean', m)
put('spread_square', m * m + v)
lam, a, d = 0.8, -0.1, 0.15
j1, j2 = np.exp(a + d * d / 2), np.exp(2 * a + 2 * d * d)
put('jumpy_mean', np.exp(mu * T))                                           # Merton 1976
put('jumpy_square', np.exp(2 * (mu - lam * (j1 - 1)) * T + s * s * T + lam * T * (j2 - 1)))
p = lambda rate: 1 - np.exp(-rate * dt)
two = np.array([[1 - p(0.3), p(0.3)], [p(1.2), 1 - p(1.2)]])
put('down_share', np.linalg.matrix_power(two, n)[0, 1])
q = p(0.4)
three = np.array([[1 - q, q, 0], [q * 0.625, 1 - q, q * 0.375], [0, 0, 1]])
put('war_share', np.linalg.matrix_power(three, n)[0, 0])
put('settled_share', np.linalg.matrix_power(three, n)[0, 2])
put('not_joined', np.exp(-0.2 * T))
put('hit_count', n * p(0.2))
put('loss_sum', n * p(0.2) * 0.2)

def lognormal(mean, sd):
    v = np.log1p((sd / mean) ** 2)
    return stats.lognorm(np.sqrt(v), scale=np.exp(np.log(mean) - v / 2))

size, twin = lognormal(10, 4), lognormal(1, 0.5)
put('twin_product', 10 * np.exp(0.6 * size.args[0] * twin.args[0]))
median, below, above = 2, 1 / stats.norm.ppf(0.95), 4 / stats.norm.ppf(0.95)
half = np.sqrt(2 / np.pi) / 2
told_mean = median + (above - below) * half
told_square = median ** 2 + 2 * median * (above - below) * half + (above ** 2 + below ** 2) / 2
laws = {
    'sizes': size, 'wide_value': stats.norm(3, 2), 'slow_value': stats.gamma(9, scale=0.5),
    'bent_value': stats.beta(2, 8), 'likely_value': stats.beta(2, 4, 1, 4),
    'heavy_value': stats.t(5, 1, 2), 'sided_value': stats.triang(0.25, 1, 4),
    'flat_value': stats.uniform(2, 3), 'aged_value': stats.weibull_min(1.5, scale=2),
    'cut_value': stats.truncnorm(-1, 2),
}
for name, law in laws.items():
    put(name, law.mean())
    put(name, law.std(), 'sd')
    q05 = law.ppf(0.05)
    put(name, q05, 'var95')
    put(name, integrate.quad(law.ppf, 0, 0.05, epsabs=1e-12)[0] / 0.05, 'cvar95')
put('told_value', told_mean)
put('told_value', np.sqrt(told_square - told_mean ** 2), 'sd')
put('dice_value', 1 * 0.5 + 3 * 0.3 + 5 * 0.2)
put('dice_value', np.sqrt(0.5 + 9 * 0.3 + 25 * 0.2 - 2.4 ** 2), 'sd')
