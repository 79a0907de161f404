package dev.gatehouse.kinds;

import java.util.List;

/** Instance types that people mostly choose; those whose prices have a name of their own in the price book. */
public final class InstanceTypes {

    public static final List<String> COMMON = List.of(
            "t3.micro",
            "t3.small",
            "t3.medium",
            "t3.large",
            "t4g.micro",
            "t4g.small",
            "t4g.medium",
            "m5.large",
            "m6i.large");

    private InstanceTypes() {}

    /** The key of its price in the price book. */
    public static String price(String type) {
        return COMMON.contains(type) ? type : "ec2.other";
    }
}
