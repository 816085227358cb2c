# Chebyshev coefficients of backstop.paths.NormalLaw, K = 3, in 50 digits:
#   Phi(-x) = exp(-x^2/2) * (c0/2 + sum ck Tk(t)),  t = (x - K) / (x + K), x >= 0
# and reference values of Phi and its inverse: python3 normal.py > normal.csv
from mpmath import mp, mpf, cos, pi, erfc, exp, sqrt, inf, nstr, findroot, erfinv, log
import random
mp.dps = 50
K, N = mpf(3), 96
def f(t):
    x = K * (1 + t) / (1 - t)
    return erfc(x / sqrt(2)) / 2 * exp(x * x / 2)
v = [f(cos(pi * (j + mpf(1) / 2) / N)) for j in range(N)]
import sys
for k in range(28):
    c = 2 / mpf(N) * sum(v[j] * cos(pi * k * (j + mpf(1) / 2) / N) for j in range(N))
    print(float(c).hex(), file=sys.stderr)
random.seed(5)
xs = [random.uniform(-8.3, 8.3) for _ in range(400)] + [random.uniform(-37, -8) for _ in range(40)] + [0.0, 1e-9]
for x in xs: print('cdf,%s,%s' % (x.hex(), nstr(erfc(-mpf(x) / sqrt(2)) / 2, 25)))
def inverse(u):
    u = mpf(u)
    if u > mpf(1) / 2: return -inverse(1 - u)
    x = mpf(0) if u > 0.1 else -sqrt(-2 * log(u))
    for _ in range(200):
        d = (erfc(-x / sqrt(2)) / 2 - u) / (exp(-x * x / 2) / sqrt(2 * pi))
        x -= d / (1 + x * d / 2)
        if abs(d) < mpf(10) ** -40: break
    return x
us = [random.random() for _ in range(500)] + [2.0 ** random.uniform(-53, -1) for _ in range(300)]
us += [1 - 2.0 ** -random.randint(2, 53) for _ in range(60)] + [0.5, 0.075, 0.925, 2.0 ** -53, 1 - 2.0 ** -53]
for u in us: print('quantile,%s,%s' % (float(u).hex(), nstr(inverse(u), 25)))
