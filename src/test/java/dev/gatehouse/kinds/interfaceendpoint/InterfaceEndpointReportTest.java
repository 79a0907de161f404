package dev.gatehouse.kinds.interfaceendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Readiness;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

class InterfaceEndpointReportTest {

    @Test
    void othersAreNoneOfThisKind() {
        assertThat(InterfaceEndpointReport.present(endpoint("available", one -> one.vpcEndpointType("Gateway"))))
                .isEmpty();
        assertThat(InterfaceEndpointReport.present(endpoint("available", one -> one.requesterManaged(true))))
                .as("made by a service of AWS for itself")
                .isEmpty();
        assertThat(InterfaceEndpointReport.present(endpoint("Deleted", one -> one)))
                .isEmpty();
    }

    @Test
    void waitsForWhoeverOffersTheServiceToAccept() {
        assertThat(readiness("pendingAcceptance")).isEqualTo(new Readiness.InProgress("pendingacceptance"));
        assertThat(readiness("Pending")).isEqualTo(new Readiness.InProgress("pending"));
        assertThat(readiness("Available")).isEqualTo(Readiness.READY);
        assertThat(readiness("rejected")).isEqualTo(new Readiness.Failed("rejected"));
    }

    private static Readiness readiness(String state) {
        return InterfaceEndpointReport.present(endpoint(state, one -> one))
                .orElseThrow()
                .readiness();
    }

    private static VpcEndpoint endpoint(String state, UnaryOperator<VpcEndpoint.Builder> more) {
        return more.apply(VpcEndpoint.builder()
                        .vpcEndpointId("vpce-1")
                        .vpcId("vpc-1")
                        .vpcEndpointType("Interface")
                        .serviceName("com.amazonaws.ap-northeast-2.ssm")
                        .state(state))
                .build();
    }
}
