package dev.gatehouse.kinds.autoscalinggroup;

import dev.gatehouse.kinds.InstanceTypes;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Charge;
import dev.gatehouse.resource.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a group's instances are billed at: a group costs nothing itself. */
final class GroupCharges {

    /** Target tracking watches by two alarms. */
    private static final BigDecimal ALARMS = BigDecimal.TWO;

    private GroupCharges() {}

    /** As many as AWS wants now, within the bounds that are wished for; before it was asked, the fewest. */
    static List<Charge> of(AutoScalingGroupSpec spec, Map<String, String> attributes, Lookup lookup) {
        List<Charge> charges = new ArrayList<>();
        BigDecimal count = BigDecimal.valueOf(desired(spec, attributes));
        if (count.signum() > 0) {
            charges.add(new Charge(
                    lookup.spec(spec.launchTemplate())
                            .map(template -> InstanceTypes.price(template.instanceType()))
                            .orElse("ec2.other"),
                    count));
            if (givesPublicAddresses(spec, lookup)) {
                charges.add(new Charge("public-ipv4", count));
            }
        }
        if (spec.cpuTarget() != null) {
            charges.add(new Charge("alarm", ALARMS));
        }
        return charges;
    }

    private static int desired(AutoScalingGroupSpec spec, Map<String, String> attributes) {
        String[] serving = attributes.getOrDefault("inService", "").split("/");
        int desired = serving.length == 2 && serving[1].matches("\\d{1,9}") ? Integer.parseInt(serving[1]) : 0;
        return Math.max(spec.minSize(), Math.min(desired, spec.maxSize()));
    }

    private static boolean givesPublicAddresses(AutoScalingGroupSpec spec, Lookup lookup) {
        return spec.subnets().stream()
                .flatMap(ref -> lookup.spec(ref).stream())
                .anyMatch(SubnetSpec::mapPublicIpOnLaunch);
    }
}
