package dev.gatehouse.sandbox.efs;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a file system's throughput is given, by EFS's rules. */
record Throughput(String mode, @Nullable Double provisioned) {

    private static final double MOST = 3414;

    static Throughput of(@Nullable String askedMode, @Nullable Double asked, String performanceMode) {
        String mode = Objects.requireNonNullElse(askedMode, "bursting");
        if (!Set.of("bursting", "provisioned", "elastic").contains(mode)) {
            throw EfsErrors.badRequest("Invalid ThroughputMode: " + mode);
        }
        if (mode.equals("provisioned") && asked == null) {
            throw EfsErrors.badRequest(
                    "ProvisionedThroughputInMibps must be specified when ThroughputMode is provisioned.");
        }
        if (!mode.equals("provisioned") && asked != null) {
            throw EfsErrors.badRequest(
                    "ProvisionedThroughputInMibps can only be specified when ThroughputMode is provisioned.");
        }
        if (asked != null && (asked < 1 || asked > MOST)) {
            throw EfsErrors.badRequest("ProvisionedThroughputInMibps must be between 1 and 3414.");
        }
        if (mode.equals("elastic") && performanceMode.equals("maxIO")) {
            throw EfsErrors.badRequest("Elastic throughput is not supported with the maxIO performance mode.");
        }
        return new Throughput(mode, asked);
    }
}
