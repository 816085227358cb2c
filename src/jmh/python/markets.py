"""Prices of minerals, money and credit: lines over arrays of paths."""

import numpy as np


def shared(w, t):
    c = w.certain.markets
    k = w.period[t + 1].markets
    tab = w.tables
    k.eu_30y_curve = np.interp(c.eu_long_term, tab.eu_curve_key[:, 0], tab.eu_curve_over_10y[:, 0])


def once(w, p):
    c = w.certain.markets
    k = w.period[1].markets
    o = p.once.markets
    u = p.draws.markets
    o.eur_usd_level = np.log(u.eur_usd_mean) - c.eur_usd_volatility ** 2 / (4 * k.eur_usd_reversion)
    o.real_price_level = np.log(u.price_long_run) - c.price_volatility ** 2 / (4 * k.real_price_reversion)


def opening(w, p):
    c = w.certain.markets
    was = p.was.markets
    was.us_inflation = c.inflation_start
    was.us_10y = c.us_10y_start
    was.defence_relative = 1
    was.eur_usd = c.eur_usd_start
    was.eu_10y = c.eu_10y_start
    was.hryvnia = 1
    was.real_price = c.price_start
    was.us_cpi = 1


def period(w, p, t):
    c = w.certain.markets
    k = w.period[t + 1].markets
    now = p.now.markets
    o = p.once.markets
    security_was = p.was.security
    u = p.draws.markets
    was = p.was.markets
    tab = w.tables
    cal = w.period[t + 1].calendar
    us_inflation = now.us_inflation = (u.inflation_mean + (was.us_inflation - u.inflation_mean) *
        k.us_inflation_decay + k.us_inflation_sd * u.us_inflation_normal[t])
    now.us_10y = u.us_10y_mean + (was.us_10y - u.us_10y_mean) * k.us_10y_decay + k.us_10y_sd * u.us_10y_normal[t]
    defence_relative_growth = (u.defence_real_drift - c.defence_real_volatility ** 2 / 2) * cal.dt
    defence_relative = now.defence_relative = (was.defence_relative * np.exp(defence_relative_growth +
        k.defence_relative_sd * u.defence_relative_normal[t]))
    now.eur_usd = (np.exp(o.eur_usd_level + (np.log(was.eur_usd) - o.eur_usd_level) * k.eur_usd_decay +
        k.eur_usd_sd * u.eur_usd_normal[t]))
    eu_10y = now.eu_10y = (u.eu_10y_mean + (was.eu_10y - u.eu_10y_mean) * k.eu_10y_decay + k.eu_10y_sd *
        u.eu_10y_normal[t])
    hryvnia = now.hryvnia = (np.exp(k.hryvnia_level + (np.log(was.hryvnia) - k.hryvnia_level) * k.hryvnia_decay +
        k.hryvnia_sd * u.hryvnia_normal[t]))
    us_cpi = now.us_cpi = was.us_cpi * np.exp(us_inflation * cal.dt)
    now.defence_prices = us_cpi * defence_relative
    now.ukrainian_costs = us_cpi * hryvnia * (1 - u.hryvnia_relapse_fall * security_was.relapse_shock)
    now.eu_30y = eu_10y + k.eu_30y_curve
    real_price = now.real_price = (np.exp(o.real_price_level + (np.log(was.real_price) - o.real_price_level) *
        k.real_price_decay + k.real_price_sd * u.real_price_normal[:, t]))
    now.price = (real_price * us_cpi * (1 + tab.mineral_relapse_exposure * u.gas_relapse_jump *
        security_was.relapse_shock))
