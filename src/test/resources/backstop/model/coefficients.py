# Minimax coefficients of backstop.model.Elementary: Remez exchange in 60 digits.
#   exp(r) = 1 + r + r^2 q(r),            |r| <= ln(2)/2 (1 + 2^-20), weight r^2 / exp(r)
#   ln((1+s)/(1-s)) = 2 s + s z p(z),     z = s^2, 0 <= z <= (3 - 2 sqrt 2)^2, weight z / (ln(..)/s)
from mpmath import mp, mpf, matrix, lu_solve, exp, log, sqrt, cos, pi, fabs
import struct
mp.dps = 60

def remez(f, w, a, b, n):
    x = [(a + b) / 2 + (a - b) / 2 * cos(pi * i / n) for i in range(n + 1)]
    for _ in range(12):
        m = matrix(n + 1, n + 1)
        r = matrix(n + 1, 1)
        for i, t in enumerate(x):
            for j in range(n):
                m[i, j] = t ** j
            m[i, n] = (-1) ** i / w(t)
            r[i] = f(t)
        c = lu_solve(m, r)
        e = lambda t: (f(t) - sum(c[j] * t ** j for j in range(n))) * w(t)
        grid = [(a + b) / 2 + (a - b) / 2 * cos(pi * i / 1500) for i in range(1501)]
        v = [e(t) for t in grid]
        y = []
        for i, t in enumerate(grid):
            if y and (v[i] > 0) == (y[-1][1] > 0):
                if fabs(v[i]) > fabs(y[-1][1]):
                    y[-1] = (t, v[i])
            else:
                y.append((t, v[i]))
        x = [t for t, _ in y][: n + 1]
    return [c[j] for j in range(n)], max(fabs(t) for t in v)

def small(f, x, limit):
    return limit if fabs(x) < mpf(10) ** -20 else f(x)

h = log(mpf(2)) / 2 * (1 + mpf(2) ** -20)
q, e = remez(lambda r: small(lambda r: (exp(r) - 1 - r) / r ** 2, r, mpf(1) / 2),
             lambda r: (r * r + mpf(10) ** -30) / exp(r), -h, h, 10)
print('exp  max relative error 2^%.2f' % (log(e) / log(2)))
for c in q: print('  %r  %s' % (float(c), float(c).hex()))
b = (3 - 2 * sqrt(mpf(2))) ** 2 * (1 + mpf(2) ** -20)
g = lambda z: log((1 + sqrt(z)) / (1 - sqrt(z))) / sqrt(z)
p, e = remez(lambda z: small(lambda z: (g(z) - 2) / z, z, mpf(2) / 3),
             lambda z: (z + mpf(10) ** -30) / small(g, z, mpf(2)), mpf(0), b, 7)
print('log  max relative error 2^%.2f' % (log(e) / log(2)))
for c in p: print('  %r  %s' % (float(c), float(c).hex()))
l2 = log(mpf(2))
hi = mpf(int(l2 * 2 ** 33)) / 2 ** 33
print('ln2 hi lo', float(hi).hex(), float(l2 - hi).hex(), float(1 / l2).hex())
l102 = log(mpf(2)) / log(mpf(10))
hi = mpf(int(l102 * 2 ** 42)) / 2 ** 42
print('log10(2) hi lo', float(hi).hex(), float(l102 - hi).hex(), '1/ln10', float(1 / log(mpf(10))).hex())
