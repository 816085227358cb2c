# Reference figures of LawsTest: python3 laws.py > laws.csv   (SciPy 1.17.1, NumPy 2.4.6)
# rows: law; statistic; argument; value
import numpy as np
from scipy import stats, optimize

def pert(a, m, b, scale=1):
    return stats.beta(1 + 4 * (m - a) / (b - a), 1 + 4 * (b - m) / (b - a), loc=a, scale=b - a)

def lognormal(mean, sd):
    v = np.log1p((sd / mean) ** 2)
    return stats.lognorm(np.sqrt(v), scale=np.exp(np.log(mean) - v / 2))

laws = {
    'uniform(2, 5)': stats.uniform(2, 3),
    'triangular(1, 2, 5)': stats.triang(0.25, 1, 4),
    'triangular(1, 1, 5)': stats.triang(0, 1, 4),
    'pert(1, 2, 5)': pert(1, 2, 5),
    'pert(0, 0, 1)': pert(0, 0, 1),
    'normal(3, 2)': stats.norm(3, 2),
    'lognormal(10, 4)': lognormal(10, 4),
    'lognormal(1, 3)': lognormal(1, 3),
    'beta(2, 8)': stats.beta(2, 8),
    'beta(0.5, 0.7)': stats.beta(0.5, 0.7),
    'beta(300, 20, -1, 3)': stats.beta(300, 20, -1, 4),
    'gamma(0.3, 2)': stats.gamma(0.3, scale=2),
    'gamma(9, 0.5)': stats.gamma(9, scale=0.5),
    'gamma(400, 1)': stats.gamma(400),
    'weibull(1.5, 2)': stats.weibull_min(1.5, scale=2),
    'weibull(0.7, 1)': stats.weibull_min(0.7, scale=1),
    'student_t(5, 1, 2)': stats.t(5, 1, 2),
    'student_t(30, 0, 1)': stats.t(30),
    'student_t(1, 0, 1)': stats.t(1),
    'normal(0, 1) truncated(-2, 2)': stats.truncnorm(-2, 2),
    'normal(0, 1) truncated(5, 9)': stats.truncnorm(5, 9),
    'normal(0, 1) truncated(-1, 20)': stats.truncnorm(-1, 20),
}
tails = [2.0 ** -53, 1e-12, 1e-6, 1e-3, 0.01, 0.05, 0.2, 0.4, 0.5]
for name, law in laws.items():
    mean, var, skew, kurt = (float(x) for x in law.stats('mvsk'))
    sd = var ** 0.5
    for stat, value in (('mean', mean), ('sd', sd), ('skewness', skew), ('kurtosis', kurt)):
        heavy = name in ('student_t(5, 1, 2)', 'lognormal(1, 3)') and stat in ('skewness', 'kurtosis')
        if np.isfinite(value) and not heavy:
            print('%s;%s;0;%.17g' % (name, stat, value))
    for u in tails:
        print('%s;quantile;%.17g;%.17g' % (name, u, law.ppf(u)))
        if u < 0.5:
            upper = law.isf(u)
            if 'truncated' in name:  # truncnorm.isf loses digits this far out
                low, high = law.support()
                upper = stats.norm.isf(stats.norm.sf(high) + u * (stats.norm.sf(low) - stats.norm.sf(high)))
            print('%s;upper;%.17g;%.17g' % (name, u, upper))
