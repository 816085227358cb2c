package backstop.twin;

/** What the twin reads from an export, and what it keeps of a path. */
final class World {

  final Certain certain = new Certain();
  final Tables tables = new Tables();
  final Guarantee guarantee = new Guarantee();

  /** The first holds openings. */
  final Period[] period = new Period[Sizes.PERIOD_COUNT + 1];

  Uncertain[] draws;

  /** Assumptions equal on all paths. */
  static final class Certain {
    final Markets.Certain markets = new Markets.Certain();
    final Security.Certain security = new Security.Certain();
    final ArmsSale.Certain arms_sale = new ArmsSale.Certain();
    final Drones.Certain drones = new Drones.Certain();
    final Europe.Certain europe = new Europe.Certain();
    final MineralsFund.Certain minerals_fund = new MineralsFund.Certain();
  }

  /** Draws of a path. */
  static final class Uncertain {
    final Markets.Uncertain markets = new Markets.Uncertain();
    final Security.Uncertain security = new Security.Uncertain();
    final ArmsSale.Uncertain arms_sale = new ArmsSale.Uncertain();
    final Drones.Uncertain drones = new Drones.Uncertain();
    final Europe.Uncertain europe = new Europe.Uncertain();
    final MineralsFund.Uncertain minerals_fund = new MineralsFund.Uncertain();
  }

  /** What a period has in common on all paths. */
  static final class Period {
    final Calendar calendar = new Calendar();
    final Markets.Period markets = new Markets.Period();
    final Security.Period security = new Security.Period();
    final ArmsSale.Period arms_sale = new ArmsSale.Period();
    final Drones.Period drones = new Drones.Period();
    final Europe.Period europe = new Europe.Period();
    final MineralsFund.Period minerals_fund = new MineralsFund.Period();
  }

  /** Lines in a period. */
  static final class State {
    final Markets.State markets = new Markets.State();
    final Security.State security = new Security.State();
    final ArmsSale.State arms_sale = new ArmsSale.State();
    final Drones.State drones = new Drones.State();
    final Europe.State europe = new Europe.State();
    final MineralsFund.State minerals_fund = new MineralsFund.State();
  }

  /** What a path has in common in all periods. */
  static final class Once {
    final Markets.Once markets = new Markets.Once();
    final Security.Once security = new Security.Once();
    final ArmsSale.Once arms_sale = new ArmsSale.Once();
    final Drones.Once drones = new Drones.Once();
    final Europe.Once europe = new Europe.Once();
    final MineralsFund.Once minerals_fund = new MineralsFund.Once();
  }

  /** What lags read. */
  static final class History {
    final Drones.History drones = new Drones.History();
    final ArmsSale.History arms_sale = new ArmsSale.History();
    final Europe.History europe = new Europe.History();
  }

  /** The timeline. */
  static final class Calendar {
    double number, dt, years, date, year, quarter;
  }

  /** Columns of the input tables, and where text columns hold words. */
  static final class Tables {
    double[] basis_recognises, buyer_american_made, buyer_at_premium, buyer_by_donors,
        buyer_by_outside, buyer_by_ukraine, buyer_by_us, buyer_euro_budget, buyer_europe_dependent,
        buyer_licence_dependent, buyer_us_dependent, buyer_usd_budget, buyer_war_driven,
        deposit_audit_cost, deposit_audit_rate, deposit_award_rate, deposit_build_years,
        deposit_capacity, deposit_claimed, deposit_closure_cost, deposit_commercial_chance,
        deposit_expansion_cost, deposit_expansion_investment, deposit_expansion_price,
        deposit_exposure, deposit_front_distance, deposit_fund_stake, deposit_haulage,
        deposit_investment, deposit_offtake, deposit_operating_cost, deposit_permit_fee,
        deposit_power_need, deposit_price_ratio, deposit_reserve, deposit_royalty,
        deposit_state_share, deposit_study_years, deposit_sustaining, drone_class_american_share,
        drone_class_is_drone, drone_class_output_to_date, drone_class_volume_share, eu_curve_key,
        eu_curve_over_10y, mineral_relapse_exposure, payer_force_share, payer_rearmament_share,
        payer_room_share, payer_safe_share, payer_support_share, stances_backstop,
        stances_deliveries, stances_presence, stances_tripwire, system_air_defence, system_ceiling,
        system_exposure, system_from_stock, system_later_ceiling, system_lead_years,
        system_quantity, system_readiness, system_ukraine_share, system_unit_price, tiers_eu_effect,
        tiers_hazard, tiers_hazard_high, tiers_hazard_low, tiers_honour, tiers_honour_high,
        tiers_honour_low, tiers_required_return, tiers_required_return_high,
        tiers_required_return_low, tiers_spread, tiers_spread_high, tiers_spread_low,
        tiers_strength, deposit_licence_is_new, deposit_mineral_is_gas, deposit_regime_is_licence,
        deposit_regime_is_production_sharing, deposit_stage_is_awarded, deposit_stage_is_open;
    int[] deposit_mineral;
  }

  /** The guarantee. */
  static final class Guarantee {
    double adversary_veto, air_sea_patrols, arming_effort, eu_path, forward_share,
        industrial_integration, legal_commitment, legal_high, legal_low, succession_rate,
        successor_legal, training_effort, troops, us_troop_share, guarantor_is_paper,
        guarantor_is_partners, payer_is_ukraine, us_role_is_active_backstop, us_role_is_arms_only,
        us_role_is_enablers;
  }

  /** One path on its way through the periods. */
  static final class Path {
    final Uncertain draws;
    final Once once = new Once();
    final History history = new History();
    final Measures.Sums sums = new Measures.Sums();
    State was = new State();
    State now = new State();

    Path(Uncertain draws) {
      this.draws = draws;
    }

    void step() {
      State before = was;
      was = now;
      now = before;
    }
  }
}
