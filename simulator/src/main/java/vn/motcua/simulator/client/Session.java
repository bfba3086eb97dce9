package vn.motcua.simulator.client;

import java.net.http.HttpClient;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.motcua.event.DossierEvent;
import vn.motcua.event.UnitCode;
import vn.motcua.figure.Period;
import vn.motcua.figure.Rate;
import vn.motcua.simulator.oracle.FigureKey;
import vn.motcua.simulator.register.Procedures;
import vn.motcua.simulator.register.Unit;

/** All that a run has to say to the three services. */
public final class Session {
    private final Service.Line line;
    private final Service intake;
    private final Service kpi;
    private final Service reporting;

    public Session(Services services, HttpClient http, Patience patience, Listener listener, Stop stop) {
        line = new Service.Line(http, patience, listener, stop);
        intake = new Service("intake-service", services.intake(), line);
        kpi = new Service("kpi-service", services.kpi(), line);
        reporting = new Service("reporting-service", services.reporting(), line);
    }

    /** Parents must come before their children. */
    public void register(List<Unit> units) {
        var registration = new Registration(kpi);
        registration.units(units);
        registration.procedures(Procedures.all());
    }

    public void send(Iterator<DossierEvent> events, long total, int chunk) {
        new Counter(intake, line.listener(), chunk).send(events, total);
    }

    /** Empty once every figure agrees; what is left when patience ends. */
    public List<Difference> differences(Period period, SequencedMap<FigureKey, Rate> expected) {
        return new Verification(new Reporting(reporting, period), expected, line).differences();
    }

    public Map<FigureKey, Observation> whole(Period period, UnitCode unit) {
        return new Reporting(reporting, period).whole(unit);
    }

    public Map<FigureKey, Observation> byLevel(Period period, UnitCode unit) {
        return new Reporting(reporting, period).byLevel(unit);
    }
}
