package dev.gatehouse.kinds.natgateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ConnectivityType;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;

class NatGatewayReportTest {

    @Test
    void tellsWhyItFailed() {
        NatGateway failed = gateway("failed")
                .failureCode("Gateway.NotAttached")
                .failureMessage("Network vpc-1 has no Internet gateway attached")
                .build();
        assertThat(NatGatewayReport.present(failed).readiness())
                .isEqualTo(new Readiness.Failed("Gateway.NotAttached: Network vpc-1 has no Internet gateway attached"));
    }

    @Test
    void isOnItsWayWhileItIsMadeAndWhileItGoes() {
        for (String state : new String[] {"pending", "deleting", "something new"}) {
            assertThat(NatGatewayReport.present(gateway(state).build()).readiness())
                    .isEqualTo(new Readiness.InProgress(state));
        }
        assertThat(NatGatewayReport.present(gateway("available").build()).isReady())
                .isTrue();
    }

    @Test
    void isAbsentOnceDeletedThoughAwsListsItForAnHour() {
        assertThat(NatGatewayReport.isOfThisKind(gateway("deleted").build())).isFalse();
        assertThat(NatGatewayReport.isOfThisKind(gateway("failed").build())).isTrue();
    }

    @Test
    void isNoneOfThisKindWhenItServesTheWholeRegion() {
        assertThat(NatGatewayReport.isOfThisKind(
                        gateway("available").subnetId(null).build()))
                .isFalse();
    }

    @Test
    void aPrivateOneHasNoElasticIp() {
        NatGateway gateway = gateway("available")
                .connectivityType(ConnectivityType.PRIVATE)
                .natGatewayAddresses(
                        NatGatewayAddress.builder().privateIp("10.0.0.9").build())
                .build();
        assertThat(NatGatewayReport.present(gateway).spec().elasticIp()).isNull();
        assertThat(NatGatewayReport.present(gateway).attributes())
                .containsEntry("privateIp", "10.0.0.9")
                .doesNotContainKey("publicIp");
    }

    @Test
    void itsElasticIpIsThePrimaryAmongItsAddresses() {
        NatGateway gateway = gateway("available")
                .natGatewayAddresses(address("eipalloc-2", false), address("eipalloc-1", true))
                .build();
        assertThat(NatGatewayReport.present(gateway).spec().elasticIp()).isEqualTo(Ref.external("eipalloc-1"));
    }

    private static NatGatewayAddress address(String allocation, boolean primary) {
        return NatGatewayAddress.builder()
                .allocationId(allocation)
                .isPrimary(primary)
                .build();
    }

    private static NatGateway.Builder gateway(String state) {
        return NatGateway.builder().natGatewayId("nat-1").subnetId("subnet-1").state(state);
    }
}
