package dev.gatehouse.crash;

import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.sandbox.gateway.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Lives of one blueprint's stack, in each of which every phase is cut at another point, until all points that leave something
 * different behind have had their turn, or as many lives as were asked for, spread evenly.
 */
public final class Sweep {

    private final Lab lab;
    private final String blueprint;
    private final long seed;
    private final @Nullable Duration hidden;
    private final Map<Phase, List<List<CrashPoint>>> points = new EnumMap<>(Phase.class);
    private final Map<Phase, Map<String, Integer>> usual = new EnumMap<>(Phase.class);
    private final List<String> findings = new ArrayList<>();
    private final Map<Finding.Sort, Integer> counts = new EnumMap<>(Finding.Sort.class);
    private int all;
    private int met;

    private Sweep(Lab lab, String blueprint, long seed, @Nullable Duration hidden) {
        this.lab = lab;
        this.blueprint = blueprint;
        this.seed = seed;
        this.hidden = hidden;
    }

    /**
     * Looks where crash points are, by a life in which no process ends.
     *
     * @param hidden for how long AWS does not show what is new; null if it shows it at once
     */
    public static Sweep over(Lab lab, String blueprint, long seed, @Nullable Duration hidden) {
        Sweep sweep = new Sweep(lab, blueprint, seed, hidden);
        sweep.live();
        return sweep;
    }

    private Life begin() {
        lab.aws().reset();
        Life life = Life.of(blueprint, lab, seed);
        if (hidden != null) {
            lab.aws().troubles().add(Trouble.staleDescribes(hidden));
        }
        return life;
    }

    private void live() {
        Life life = begin();
        for (Phase phase : Phase.values()) {
            Passage passage = life.pass(phase, null);
            Map<String, Integer> there =
                    Surroundings.of(lab, life.stack().scope()).counts();
            Inspection.of(life, passage, there).forEach(finding -> note(finding, blueprint + " without any crash"));
            if (passage.state() != RunState.SUCCEEDED) {
                throw new IllegalStateException(findings.toString());
            }
            usual.put(phase, there);
            points.put(phase, List.copyOf(passage.alike()));
            all += passage.crashPoints();
        }
    }

    /** How many lives it takes until all points have had their turn. */
    public int most() {
        return points.values().stream().mapToInt(List::size).max().orElseThrow();
    }

    /** So many lives. */
    public void sample(int lives) {
        for (int i = 0; i < lives; i++) {
            Life life = begin();
            Random draw = new Random(seed * 1_000_003 + i);
            for (Phase phase : Phase.values()) {
                List<List<CrashPoint>> places = points.get(phase);
                List<CrashPoint> alike = places.get((int) ((long) i * places.size() / lives));
                CrashPoint end = alike.get(draw.nextInt(alike.size()));
                Passage passage = life.pass(phase, end);
                met += passage.ended() ? 1 : 0;
                String where = blueprint + " " + phase + " " + end;
                Inspection.of(life, passage, usual.get(phase)).forEach(finding -> note(finding, where));
                if (passage.state() != RunState.SUCCEEDED) {
                    break;
                }
            }
        }
    }

    /** So many lives that somebody cuts short: cancelled after the crash, and taken away as far as they had come. */
    public void cutShort(int lives) {
        List<List<CrashPoint>> places = points.get(Phase.CREATE);
        for (int i = 0; i < lives; i++) {
            Life life = begin();
            CrashPoint end =
                    places.get((int) ((long) i * places.size() / lives)).getFirst();
            met += life.passUntil(Phase.CREATE, end).ended() ? 1 : 0;
            Passage teardown = life.pass(Phase.TEARDOWN, null);
            Inspection.of(life, teardown, Map.of())
                    .forEach(finding -> note(finding, blueprint + " cancelled after " + end));
        }
    }

    private void note(Finding finding, String where) {
        counts.merge(finding.sort(), 1, Integer::sum);
        findings.add(where + ": " + finding);
    }

    /** Each with where the process had ended. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** Calls, each with every moment at which a process may end. */
    public int crashPoints() {
        return all;
    }

    /** Those of them that leave something different behind. */
    public int different() {
        return points.values().stream().mapToInt(List::size).sum();
    }

    /** How many processes ended. */
    public int crashes() {
        return met;
    }

    public int leaks() {
        return counts.getOrDefault(Finding.Sort.LEAK, 0);
    }

    public int duplicates() {
        return counts.getOrDefault(Finding.Sort.DUPLICATE, 0);
    }

    public int lost() {
        return counts.getOrDefault(Finding.Sort.LOST, 0);
    }

    public int manualSteps() {
        return counts.getOrDefault(Finding.Sort.MANUAL, 0);
    }

    public int historyErrors() {
        return counts.getOrDefault(Finding.Sort.HISTORY, 0);
    }
}
