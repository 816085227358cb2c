# Reference values for ElementaryTest: python3 elementary.py > elementary.csv   (mpmath 1.3, 40 digits)
import random, struct
from mpmath import mp, mpf, exp, log
mp.dps = 40
random.seed(7)
def out(f, x, y): print('%s,%s,%s' % (f, x.hex(), mp.nstr(y, 30)))
xs = [random.uniform(-745, 709) for _ in range(600)] + [random.uniform(-1, 1) for _ in range(900)]
xs += [random.uniform(-708, -745) for _ in range(60)]
for x in xs: out('exp', x, exp(mpf(x)))
xs = [random.uniform(0.5, 2) for _ in range(900)] + [2 ** random.uniform(-1070, 1020) for _ in range(600)]
xs += [1 + random.uniform(-1, 1) * 2.0 ** -random.randint(3, 50) for _ in range(300)]
for x in xs:
    out('log', x, log(mpf(x)))
    out('log2', x, log(mpf(x)) / log(mpf(2)))
    out('log10', x, log(mpf(x)) / log(mpf(10)))
for _ in range(600):
    x, y = 2 ** random.uniform(-20, 20), random.uniform(-20, 20)
    print('pow,%s,%s,%s' % (x.hex(), y.hex(), mp.nstr(mpf(x) ** mpf(y), 30)))
    n = float(random.randint(-64, 64))
    print('pow,%s,%s,%s' % (x.hex(), n.hex(), mp.nstr(mpf(x) ** mpf(n), 30)))
