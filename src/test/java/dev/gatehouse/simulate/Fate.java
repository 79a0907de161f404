package dev.gatehouse.simulate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * What came of one seed.
 *
 * @param wrong what must never be, for people; empty if all is well
 * @param stopped the codes of terminal faults with which a run ended although nothing was hostile any more
 * @param trace the calls that arrived at AWS and how they ended, with the time since the beginning
 * @param simulated how much time passed
 * @param kills how often a process was stopped
 */
public record Fate(
        long seed,
        List<String> wrong,
        List<String> stopped,
        List<String> trace,
        int resources,
        Duration simulated,
        int kills) {

    /** The trace in short: the same wherever and however often the seed is lived. */
    public String imprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", trace).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For whoever has to find out why. */
    @Override
    public String toString() {
        return "seed " + seed + ": " + String.join("; ", wrong) + "\n  stopped by " + stopped
                + "\n  repeat it with: ./bench simulate --seed " + seed;
    }
}
