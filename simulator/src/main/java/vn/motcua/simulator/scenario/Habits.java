package vn.motcua.simulator.scenario;

/**
 * How people in a scenario behave.
 *
 * @param onBehalfInTen of ten dossiers filed online, those an official filed
 * @param lateInHundred of a hundred resolved dossiers, those resolved late, roughly
 * @param noDueDateInHundred of a hundred dossiers that are not late, those without a due date, roughly
 * @param evenness 0 to 100: how alike the units' rates are
 */
public record Habits(int onBehalfInTen, int lateInHundred, int noDueDateInHundred, int evenness) {}
