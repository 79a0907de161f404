package dev.gatehouse.kinds.vpcendpoint;

import dev.gatehouse.net.Region;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services that AWS offers by gateway endpoints. */
public enum GatewayService {
    S3,
    DYNAMODB;

    /** As AWS names it: {@code com.amazonaws.ap-northeast-2.s3}. */
    String name(Region region) {
        return "com.amazonaws." + region + "." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<GatewayService> named(String serviceName, Region region) {
        return Arrays.stream(values())
                .filter(service -> service.name(region).equals(serviceName))
                .findFirst();
    }
}
