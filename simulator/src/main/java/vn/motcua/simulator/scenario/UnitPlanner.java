package vn.motcua.simulator.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.Channel;
import vn.motcua.event.Outcome;
import vn.motcua.event.UnitCode;
import vn.motcua.simulator.register.CaMau;
import vn.motcua.simulator.register.Level;
import vn.motcua.simulator.register.Procedure;
import vn.motcua.simulator.register.Procedures;

/** Makes the dossiers that one unit resolves, so that its totals come out exactly. */
final class UnitPlanner {
    private final Planner planner;
    private final UnitTotals totals;
    private final RandomGenerator random;
    private final Courses courses;
    private final UnitCode unit;
    private final List<UnitCode> below;
    private final BitSet online;
    private final BitSet digitised;
    private final BitSet paid;

    UnitPlanner(Planner planner, UnitTotals totals, RandomGenerator random) {
        this.planner = planner;
        this.totals = totals;
        this.random = random;
        courses = new Courses(planner.scenario(), planner.timeline().lastDayNumber(), random);
        unit = totals.unit().code();
        below = planner.activeChildrenOf(unit);
        online = Shares.pick(totals.online(), totals.resolved(), random);
        digitised = Shares.pick(totals.digitised(), totals.resolved(), random);
        paid = Shares.pick(totals.paid(), totals.resolved() + totals.open(), random);
    }

    List<Dossier> dossiers() {
        var drafts = new ArrayList<Draft>();
        for (var i = 0; i < totals.resolved() + totals.open(); i++) {
            drafts.add(draft(i));
        }
        var cashiers = new Cashiers(planner.timeline(), random);
        var payments = cashiers.payments(drafts.stream().map(Draft::fee).toList(), totals.paid() - totals.paidOnline());
        var dossiers = new ArrayList<Dossier>();
        for (var i = 0; i < drafts.size(); i++) {
            dossiers.add(dossier(drafts.get(i), i, payments.get(i)));
        }
        return dossiers;
    }

    private Draft draft(int i) {
        var open = i >= totals.resolved();
        var filedOnline = open ? random.nextInt(totals.resolved()) < totals.online() : online.get(i);
        var procedure = procedure(paid.get(i));
        var channel = filedOnline ? Channel.ONLINE : courses.inHundred(10) ? Channel.POSTAL : Channel.COUNTER;
        var course = open ? courses.open(procedure, channel) : courses.resolved(procedure, channel);
        var fee = paid.get(i) ? new Cashiers.Fee(courses.paid(course), procedure.fee()) : null;
        return new Draft(procedure, channel, course, fee);
    }

    private Procedure procedure(boolean paid) {
        var feeBearing = paid || courses.inHundred(15);
        var choice = Procedures.at(totals.unit().level(), feeBearing);
        return choice.get(random.nextInt(choice.size()));
    }

    private Dossier dossier(Draft draft, int i, List<Payment> payments) {
        var course = draft.course();
        var dueDay = course.dueDay();
        var timeline = planner.timeline();
        var receivingUnit = receivingUnit(!payments.isEmpty());
        var papersDigitised = digitised.get(i) || courses.inHundred(30);
        return new Dossier(
                planner.nextCode(receivingUnit, course.received()),
                receivingUnit,
                unit,
                draft.procedure(),
                draft.channel(),
                draft.channel() == Channel.ONLINE && planner.nextOnlineIsOnBehalf(),
                papersDigitised,
                dueDay == null ? null : timeline.day(dueDay),
                timeline.at(course.received()),
                resolution(course, digitised.get(i) || (!papersDigitised && courses.inHundred(30))),
                payments);
    }

    private @Nullable Resolution resolution(Course course, boolean electronicResult) {
        var resolved = course.resolved();
        if (resolved == null) {
            return null;
        }
        var dueDay = course.dueDay();
        var late = dueDay != null && resolved.day() > dueDay;
        return new Resolution(
                planner.timeline().at(resolved), outcome(), electronicResult, late && courses.inHundred(70));
    }

    private Outcome outcome() {
        if (courses.inHundred(95)) {
            return Outcome.GRANTED;
        }
        return courses.inHundred(60) ? Outcome.REFUSED : Outcome.WITHDRAWN;
    }

    /** Departments share a counter; some papers for a district are handed in at a commune. Payments stay in their level. */
    private UnitCode receivingUnit(boolean paid) {
        var elsewhere = courses.inHundred(totals.unit().level() == Level.PROVINCE ? 40 : 5);
        if (elsewhere && totals.unit().level() == Level.PROVINCE) {
            return CaMau.PUBLIC_SERVICE_CENTRE;
        }
        return elsewhere && !paid && !below.isEmpty() ? below.get(random.nextInt(below.size())) : unit;
    }

    private record Draft(Procedure procedure, Channel channel, Course course, Cashiers.@Nullable Fee fee) {}
}
