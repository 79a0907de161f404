package dev.gatehouse.kinds.autoscalinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.Ground;
import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.PaperWorld;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupChargesTest {

    private final PaperStack stack = new PaperStack();
    private final PaperWorld world = new PaperWorld(stack);
    private final AutoScalingGroupSpec group =
            new AutoScalingGroupSamples().samples().getLast().in().apply(world);

    @Test
    void areThoseOfTheFewestInstancesBeforeThereAreAny() {
        assertThat(charges(group, "")).containsExactly("2 t3.micro");
        assertThat(charges(Ground.with(group, "minSize", 0), "")).isEmpty();
    }

    @Test
    void areThoseOfAsManyInstancesAsAwsWantsWithinTheBounds() {
        assertThat(charges(group, "1/3")).containsExactly("3 t3.micro");
        assertThat(charges(group, "9/9")).as("more than there may be").containsExactly("4 t3.micro");
        assertThat(charges(group, "0/0")).as("fewer than there must be").containsExactly("2 t3.micro");
    }

    @Test
    void countThePublicAddressesThatTheirSubnetsGive() {
        var open = world.has(
                new SubnetSpec(Ground.in(world).vpc(), "ap-northeast-2a", Cidr.parse("10.0.9.0/24"), true, Tags.NONE));
        assertThat(charges(Ground.with(group, "subnets", List.of(open)), ""))
                .containsExactly("2 t3.micro", "2 public-ipv4");
    }

    @Test
    void countTheAlarmsThatFollowATarget() {
        assertThat(charges(Ground.with(group, "cpuTarget", 50), "")).containsExactly("2 t3.micro", "2 alarm");
    }

    private List<String> charges(AutoScalingGroupSpec spec, String inService) {
        return GroupCharges.of(spec, Map.of("inService", inService), stack).stream()
                .map(charge -> charge.quantity() + " " + charge.price())
                .toList();
    }
}
