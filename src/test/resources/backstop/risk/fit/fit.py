"""Makes shares.csv and prices.csv, and in laws.csv what SciPy fits to the first.

Run here with Python 3, NumPy and SciPy 1.17. Columns of laws.csv: law, parameters as Backstop
writes them, log-likelihood, Kolmogorov-Smirnov distance and exact p.
"""
import datetime
import math

import numpy
from scipy import optimize, stats

generator = numpy.random.default_rng(20250930)
shares = [round(float(x), 6) for x in generator.gamma(4, 0.06, 150)]
with open("shares.csv", "w") as file:
    file.write("value\n" + "".join(f"{x}\n" for x in shares))

price, day = 100.0, datetime.date(2015, 1, 5)
with open("prices.csv", "w") as file:
    file.write(f"date,value\n{day},{price}\n")
    for _ in range(300):
        days = int(generator.choice([3, 7, 14, 31]))
        years = days / 365.25
        price *= math.exp((0.08 - 0.3**2 / 2) * years + 0.3 * math.sqrt(years) * generator.normal())
        price = round(price, 6)
        day += datetime.timedelta(days)
        file.write(f"{day},{price}\n")


def polished(law, start):
    """scipy's own fit stops early; climb on from it."""
    def loss(x):
        return law(numpy.exp(x[0]), *([x[1], numpy.exp(x[2])] if len(x) == 3 else [numpy.exp(x[1])]))
    found = optimize.minimize(loss, start, method="Nelder-Mead",
                              options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    return found.x


x = numpy.array(shares)
a, _, scale = stats.gamma.fit(x, floc=0)
c, _, wide = stats.weibull_min.fit(x, floc=0)
s, _, middle = stats.lognorm.fit(x, floc=0)
log_gamma = polished(lambda k, t: -stats.gamma.logpdf(x, k, scale=t).sum(), [math.log(a), math.log(scale)])
log_weibull = polished(lambda k, t: -stats.weibull_min.logpdf(x, k, scale=t).sum(), [math.log(c), math.log(wide)])
p, q, _, _ = stats.beta.fit(x, floc=0, fscale=1)
log_beta = polished(lambda k, t: -stats.beta.logpdf(x, k, t).sum(), [math.log(p), math.log(q)])


def bounded(law):
    """Low, mode and high of highest likelihood, wherever it is."""
    width = x.max() - x.min()
    def loss(p):
        low, high = x.min() - math.exp(p[0]) * width, x.max() + math.exp(p[1]) * width
        value = -law(low, low + (high - low) / (1 + math.exp(-p[2])), high).logpdf(x).sum()
        return value if math.isfinite(value) else 1e300
    found = optimize.differential_evolution(loss, [(-12, 1), (-12, 3), (-12, 12)], seed=1, tol=1e-12, maxiter=3000)
    found = optimize.minimize(loss, found.x, method="Nelder-Mead",
                              options={"xatol": 1e-11, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    low, high = x.min() - math.exp(found.x[0]) * width, x.max() + math.exp(found.x[1]) * width
    return [low, low + (high - low) / (1 + math.exp(-found.x[2])), high]


def triangular(low, mode, high):
    return stats.triang((mode - low) / (high - low), low, high - low)


def pert(low, mode, high):
    a = 1 + 4 * (mode - low) / (high - low)
    return stats.beta(a, 6 - a, low, high - low)


mean = middle * math.exp(s * s / 2)
fits = [
    ("normal", [x.mean(), x.std()], stats.norm(x.mean(), x.std())),
    ("uniform", [x.min(), x.max()], stats.uniform(x.min(), x.max() - x.min())),
    ("lognormal", [mean, mean * math.sqrt(math.expm1(s * s))], stats.lognorm(s, scale=middle)),
    ("gamma", list(numpy.exp(log_gamma)), stats.gamma(math.exp(log_gamma[0]), scale=math.exp(log_gamma[1]))),
    ("weibull", list(numpy.exp(log_weibull)),
     stats.weibull_min(math.exp(log_weibull[0]), scale=math.exp(log_weibull[1]))),
    ("triangular", bounded(triangular), triangular(*bounded(triangular))),
    ("pert", bounded(pert), pert(*bounded(pert))),
    ("beta", list(numpy.exp(log_beta)), stats.beta(*numpy.exp(log_beta))),
]
with open("laws.csv", "w") as file:
    file.write("law,parameters,log_likelihood,ks,ks_p\n")
    for name, parameters, law in fits:
        ks = stats.kstest(x, law.cdf, method="exact")
        file.write(f"{name},{' '.join(repr(float(v)) for v in parameters)},"
                   f"{float(law.logpdf(x).sum())!r},{float(ks.statistic)!r},{float(ks.pvalue)!r}\n")
