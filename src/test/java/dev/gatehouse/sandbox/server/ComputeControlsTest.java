package dev.gatehouse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sandbox.Premises;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.server.ComputeControls.Compute;
import dev.gatehouse.sandbox.server.ComputeControls.Health;
import dev.gatehouse.sandbox.server.ComputeControls.Instance;
import dev.gatehouse.sandbox.server.ComputeControls.Load;
import dev.gatehouse.sandbox.server.ComputeControls.Whose;
import dev.gatehouse.sandbox.server.ComputeControls.Zone;
import org.junit.jupiter.api.Test;

class ComputeControlsTest {

    private final Premises premises = new Premises(Profile.INSTANT);
    private final ComputeControls controls = new ComputeControls(premises.sandbox);

    @Test
    void spoilAnInstanceAndMendIt() {
        String instance = premises.instance(premises.subnets.getFirst());
        controls.health(new Health(null, null, instance, 503, true));
        assertThat(status(instance)).isEqualTo("impaired");
        controls.health(new Health(null, null, instance, null, null));
        assertThat(status(instance)).isEqualTo("ok");
        assertThatThrownBy(() -> controls.health(new Health(null, null, "i-0", 503, null)))
                .hasMessage("There is no instance i-0");
    }

    @Test
    void loseAZoneAndFindItAgain() {
        assertThat(controls.zone(new Zone(null, null, "ap-northeast-2a", true)).lost())
                .containsExactly("ap-northeast-2a");
        assertThatThrownBy(() -> premises.instance(premises.subnets.getFirst()))
                .hasMessageContaining("We currently do not have sufficient t3.micro capacity");
        assertThat(controls.zone(new Zone(null, null, "ap-northeast-2a", false)).lost())
                .isEmpty();
        premises.instance(premises.subnets.getFirst());
        assertThatThrownBy(() -> controls.zone(new Zone(null, null, "ap-northeast-2z", true)))
                .hasMessage("ap-northeast-2 has no availability zone ap-northeast-2z");
    }

    @Test
    void takeOneKindOfLoadAtATime() {
        assertThatThrownBy(() -> controls.load(new Load(null, null, "web", 10.0, 20.0)))
                .hasMessage("Say either each or total");
        assertThatThrownBy(() -> controls.load(new Load(null, null, null, 10.0, null)))
                .hasMessage("Say which group");
        controls.load(new Load(null, null, "web", 10.0, null));
    }

    @Test
    void tellWhatThereIsAndHowItBehaves() {
        String instance = premises.instance(premises.subnets.getFirst());
        controls.health(new Health(null, null, instance, 0, true));
        controls.zone(new Zone(null, null, "ap-northeast-2c", true));

        Compute compute = controls.compute(new Whose(null, null));

        assertThat(compute.instances()).containsExactly(new Instance(instance, "ap-northeast-2a", "running", 0, true));
        assertThat(compute.zones()).hasSize(4);
        assertThat(compute.lost()).containsExactly("ap-northeast-2c");
        assertThat(compute.groups()).isEmpty();
    }

    private String status(String instance) {
        return premises.ec2
                .describeInstanceStatus(status -> status.instanceIds(instance))
                .instanceStatuses()
                .getFirst()
                .instanceStatus()
                .statusAsString();
    }
}
