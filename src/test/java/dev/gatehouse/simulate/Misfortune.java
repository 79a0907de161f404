package dev.gatehouse.simulate;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.gateway.Hardship;
import dev.gatehouse.sandbox.gateway.Hostility;
import dev.gatehouse.support.Lifeline;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

/** What goes wrong while a wish is carried out, by chance: hardships of AWS's for a while, and processes that are killed. */
final class Misfortune {

    private static final int MOST_KILLS = 3;

    private final Sandbox sandbox;
    private final Lifeline line;
    private final Random random;
    private int killsLeft;
    private int kills;

    Misfortune(Sandbox sandbox, Lifeline line, Random random) {
        this.sandbox = sandbox;
        this.line = line;
        this.random = random;
    }

    void begin() {
        Set<Hardship> hardships = EnumSet.noneOf(Hardship.class);
        for (Hardship hardship : Hardship.values()) {
            boolean drawn = random.nextInt(rarity(hardship)) == 0;
            if (drawn) {
                hardships.add(hardship);
            }
        }
        Duration lasting = Duration.ofSeconds(30 + random.nextInt(1800));
        sandbox.adversity()
                .begin(new Hostility(hardships, sandbox.clock().instant().plus(lasting), random.nextLong()));
        killsLeft = random.nextBoolean() ? 0 : 1 + random.nextInt(MOST_KILLS);
    }

    /** What ends a run early is drawn less often than what it must come through. */
    private static int rarity(Hardship hardship) {
        return switch (hardship) {
            case PERMISSION, QUOTAS -> 6;
            default -> 2;
        };
    }

    /** Decides after how many calls the process that begins now is killed, if it is. */
    void awaitsAProcess() {
        if (killsLeft > 0) {
            killsLeft--;
            line.cutAfter(1 + random.nextInt(25));
        } else {
            line.mend();
        }
    }

    /** Whether the process that has just ticked is no more. */
    boolean strikes() {
        if (line.isCut()) {
            kills++;
            return true;
        }
        return false;
    }

    int kills() {
        return kills;
    }

    void end() {
        line.mend();
        sandbox.adversity().end();
    }
}
