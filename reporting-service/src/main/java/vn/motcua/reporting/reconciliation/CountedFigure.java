package vn.motcua.reporting.reconciliation;

import java.util.List;

/**
 * A number that both sides have.
 *
 * @param name received, resolved, or an indicator with its part, as in {@code online-filing.numerator}
 * @param claims measures whose sum it is; all happen at one unit and on one day
 */
record CountedFigure(String name, Happening happening, List<Claim> claims) {
    CountedFigure {
        claims = List.copyOf(claims);
    }

    boolean depends(Field field) {
        return claims.stream().anyMatch(claim -> claim.needed().contains(field));
    }
}
