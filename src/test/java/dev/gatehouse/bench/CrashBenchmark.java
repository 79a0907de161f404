package dev.gatehouse.bench;

import dev.gatehouse.crash.Lab;
import dev.gatehouse.crash.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kills the panel at every call to AWS in the life of two stacks, before sending, before the reply and before the commit, and
 * counts what is not as it must be once another panel has gone on; then once more, on fewer points, with AWS that does not
 * show what is new. Findings go to the error output.
 */
final class CrashBenchmark implements Benchmark {

    private static final int LIVES_WITHOUT_SIGHT = 30;

    /** So many lives of each sort, evenly spread over the points; all that there are unless it is said. */
    private static final int LIVES = Integer.getInteger("crash.lives", Integer.MAX_VALUE);

    @Override
    public String name() {
        return "crash";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        try (Lab lab = Lab.open(1)) {
            for (String blueprint : List.of("cache-service", "ha-web")) {
                figures.addAll(figures(lab, blueprint, null));
                figures.addAll(figures(lab, blueprint, Duration.ofSeconds(20)));
                figures.addAll(cutShort(lab, blueprint));
            }
        }
        return figures;
    }

    private static List<Figure> figures(Lab lab, String blueprint, @Nullable Duration hidden) {
        long began = System.nanoTime();
        Sweep sweep = Sweep.over(lab, blueprint, 1, hidden);
        sweep.sample(Math.min(LIVES, hidden == null ? sweep.most() : LIVES_WITHOUT_SIGHT));
        return figures(sweep, blueprint + (hidden == null ? "" : " unseen for " + hidden.toSeconds() + " s"), began);
    }

    private static List<Figure> cutShort(Lab lab, String blueprint) {
        long began = System.nanoTime();
        Sweep sweep = Sweep.over(lab, blueprint, 2, null);
        sweep.cutShort(Math.min(LIVES, sweep.most()));
        return figures(sweep, blueprint + " cancelled", began);
    }

    private static List<Figure> figures(Sweep sweep, String blueprint, long began) {
        sweep.findings().forEach(System.err::println);
        String what = "crash " + blueprint + " ";
        List<Figure> figures = List.of(
                new Figure(what + "points", sweep.crashPoints(), "points"),
                new Figure(what + "points that leave something different", sweep.different(), "points"),
                new Figure(what + "kills", sweep.crashes(), "kills"),
                new Figure(what + "leaks", sweep.leaks(), "resources"),
                new Figure(what + "duplicates", sweep.duplicates(), "resources"),
                new Figure(what + "lost", sweep.lost(), "resources"),
                new Figure(what + "manual steps", sweep.manualSteps(), "steps"),
                new Figure(what + "operations not told once", sweep.historyErrors(), "operations"),
                new Figure(what + "took", (System.nanoTime() - began) / 1e9, "seconds"));
        // It takes long: whoever waits sees how far it is.
        figures.forEach(figure -> System.err.println("… " + figure));
        return figures;
    }
}
