package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.InstanceBlockDeviceMappingSpecification;

class InstanceDevicesTest {

    private final Network network = new Network(Account.instant());
    private final Machines machines = new Machines(network.ec2);
    private final String instance = machines.run(network.subnet(network.vpc()));

    @Test
    void stayWhenTheirInstanceGoesIfTheyAreToldTo() {
        keep("/dev/xvda");
        assertThat(machines.show(instance)
                        .blockDeviceMappings()
                        .getFirst()
                        .ebs()
                        .deleteOnTermination())
                .isFalse();

        network.ec2.terminateInstances(gone -> gone.instanceIds(instance));
        assertThat(network.ec2.describeVolumes().volumes())
                .singleElement()
                .satisfies(left -> assertThat(left.stateAsString()).isEqualTo("available"));
    }

    @Test
    void areThoseThatAreMapped() {
        assertThatThrownBy(() -> keep("/dev/xvdz")).hasMessageContaining("No device is currently mapped at /dev/xvdz");
    }

    private void keep(String device) {
        network.ec2.modifyInstanceAttribute(changed -> changed.instanceId(instance)
                .blockDeviceMappings(InstanceBlockDeviceMappingSpecification.builder()
                        .deviceName(device)
                        .ebs(ebs -> ebs.deleteOnTermination(false))
                        .build()));
    }
}
