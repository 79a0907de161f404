package dev.gatehouse.sandbox.rds;

import dev.gatehouse.sandbox.Cloud;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The DNS names of instances, and what they answer now. */
final class DbNames {

    /** How long resolvers may keep an answer; that of Aurora's zones, which secondary sources also give for RDS. */
    static final Duration TTL = Duration.ofSeconds(5);

    private static final Map<String, String> ZONES = Map.of(
            "us-east-1", "Z2R2ITUGPM61AM",
            "us-west-2", "Z1PVIF0B656C1W",
            "eu-west-1", "Z29XKXDKYMONMX",
            "ap-northeast-1", "Z24O6O9L7SGTNB",
            "ap-northeast-2", "ZLA2NUCOLGUUR");

    private final Cloud cloud;

    DbNames(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The end that all names of the account's instances in the Region have in common. */
    String suffix() {
        CRC32 sum = new CRC32();
        sum.update((cloud.account() + cloud.region()).getBytes(StandardCharsets.UTF_8));
        long mixed = sum.getValue() * 0x9E3779B97F4A7C15L;
        String token = "c" + Long.toUnsignedString(mixed, 36).substring(0, 11);
        return token + "." + cloud.region() + ".rds.amazonaws.com";
    }

    String of(String instanceId) {
        return instanceId + "." + suffix();
    }

    static @Nullable String hostedZone(String region) {
        return ZONES.get(region);
    }

    /** The address behind a name, if it is the name of an instance that has been created. */
    List<String> addresses(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return new RdsTables(cloud)
                .instances().stream()
                        .filter(instance -> of(instance.id()).equals(wanted))
                        .filter(instance -> !cloud.now().isBefore(instance.createdAt()))
                        .map(instance -> instance.address().at(cloud.now()))
                        .toList();
    }
}
