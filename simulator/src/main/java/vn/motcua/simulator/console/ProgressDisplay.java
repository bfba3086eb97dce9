package vn.motcua.simulator.console;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.motcua.simulator.client.Listener;

/** Shows a run as it goes: a bar on a terminal, a plain line now and then in a log. */
public final class ProgressDisplay implements Listener {
    private static final int BAR = 30;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private Instant start;
    private Instant lastLine = Instant.EPOCH;
    private int shownWidth;

    public ProgressDisplay(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        start = clock.instant();
    }

    @Override
    public void acknowledged(long events, long total) {
        var now = clock.instant();
        if (events == 0) {
            start = now;
        }
        var speed = new Speed(events, total, Duration.between(start, now));
        var filled = speed.percent() * BAR / 100;
        var bar = "█".repeat(filled) + "░".repeat(BAR - filled);
        show(bar, String.format(Locale.ROOT, "%3d %%  %s", speed.percent(), speed.shown()), events == total);
    }

    @Override
    public void waiting(String service, String why, Duration pause) {
        line(service + " " + why + "; again in " + Math.max(1, pause.toSeconds()) + " s");
    }

    @Override
    public void compared(int right, int all) {
        show("Comparing", String.format(Locale.ROOT, "%,d of %,d figures agree so far", right, all), right == all);
    }

    /** A line of its own, below whatever is shown. */
    public void line(String text) {
        endLine();
        out.println(text);
    }

    /** Leaves the bar as it stands. */
    public void endLine() {
        if (shownWidth > 0) {
            out.println();
            shownWidth = 0;
        }
    }

    private void show(String graphic, String text, boolean last) {
        if (terminal) {
            var line = graphic + " " + text;
            out.print("\r" + line + " ".repeat(Math.max(0, shownWidth - line.length())));
            out.flush();
            shownWidth = line.length();
            if (last) {
                endLine();
            }
            return;
        }
        var now = clock.instant();
        if (last || Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            out.println(text);
            lastLine = now;
        }
    }
}
