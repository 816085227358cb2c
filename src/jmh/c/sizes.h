/* Numbers of rows, and rows that the models name; the export has to agree. */
#ifndef SIZES_H
#define SIZES_H

enum { PERIOD_COUNT = 101, STAY_COUNT = PERIOD_COUNT + 2 };

enum { BASIS_COUNT = 2 };
enum { BUYER_COUNT = 5 };
enum { DEPOSIT_COUNT = 20 };
enum { DRONE_CLASS_COUNT = 5 };
enum { EU_CURVE_COUNT = 4 };
enum { MINERAL_COUNT = 8 };
enum { PAYER_COUNT = 2 };
enum { STANCES_COUNT = 4 };
enum { SYSTEM_COUNT = 11 };
enum { TIERS_COUNT = 5 };

enum { with_aid = 0 };
enum { active_backstop = 0, enablers = 1, arms_only = 2 };
enum { tier_0 = 0, tier_1 = 1, tier_2 = 2, tier_3 = 3, tier_4 = 4 };

#define SIZES(SIZE) \
    SIZE(basis, BASIS_COUNT) SIZE(buyer, BUYER_COUNT) SIZE(deposit, DEPOSIT_COUNT) \
    SIZE(drone_class, DRONE_CLASS_COUNT) SIZE(eu_curve, EU_CURVE_COUNT) SIZE(mineral, MINERAL_COUNT) \
    SIZE(payer, PAYER_COUNT) SIZE(stances, STANCES_COUNT) SIZE(system, SYSTEM_COUNT) SIZE(tiers, TIERS_COUNT)

#define KEYS(KEY) \
    KEY(basis, with_aid) KEY(stances, active_backstop) KEY(stances, enablers) KEY(stances, arms_only) \
    KEY(tiers, tier_0) KEY(tiers, tier_1) KEY(tiers, tier_2) KEY(tiers, tier_4) KEY(tiers, tier_3)

#endif
