package dev.gatehouse.kinds.vpcendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

class VpcEndpointReportTest {

    private static final String SEOUL_S3 = "com.amazonaws.ap-northeast-2.s3";

    @Test
    void isTheSameSpecAsAPersonWishes() {
        VpcEndpoint endpoint = endpoint("Gateway", SEOUL_S3, "available")
                .routeTableIds("rtb-2", "rtb-1")
                .policyDocument("{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                        + "\"Action\":\"*\",\"Resource\":\"*\"}]}")
                .build();
        assertThat(report(endpoint).orElseThrow().spec())
                .isEqualTo(new VpcEndpointSpec(
                        Ref.external("vpc-1"),
                        GatewayService.S3,
                        List.of(Ref.external("rtb-1"), Ref.external("rtb-2")),
                        null,
                        Tags.NONE));
    }

    @Test
    void otherTypesAndServicesAreNoneOfThisKind() {
        assertThat(report(endpoint("Interface", SEOUL_S3, "available").build())).isEmpty();
        assertThat(report(endpoint("Gateway", "com.amazonaws.ap-northeast-2.s3express", "available")
                        .build()))
                .isEmpty();
        assertThat(report(endpoint("gateway", "com.amazonaws.ap-northeast-2.dynamodb", "available")
                        .build()))
                .isPresent();
    }

    @Test
    void readsStatesHoweverTheyAreWritten() {
        assertThat(readiness("Available")).isEqualTo(Readiness.READY);
        assertThat(readiness("available")).isEqualTo(Readiness.READY);
        assertThat(readiness("Pending")).isEqualTo(new Readiness.InProgress("pending"));
        assertThat(readiness("deleting")).isEqualTo(new Readiness.InProgress("deleting"));
        assertThat(report(endpoint("Gateway", SEOUL_S3, "Deleted").build())).isEmpty();
    }

    @Test
    void tellsWhyItFailed() {
        VpcEndpoint failed = endpoint("Gateway", SEOUL_S3, "failed")
                .lastError(error -> error.code("InternalError").message("try again"))
                .build();
        assertThat(report(failed).orElseThrow().readiness())
                .isEqualTo(new Readiness.Failed("InternalError: try again"));
        assertThat(readiness("rejected")).isEqualTo(new Readiness.Failed("rejected"));
    }

    private static Readiness readiness(String state) {
        return report(endpoint("Gateway", SEOUL_S3, state).build())
                .orElseThrow()
                .readiness();
    }

    private static Optional<Present<VpcEndpointSpec>> report(VpcEndpoint endpoint) {
        return VpcEndpointReport.present(endpoint, Region.parse("ap-northeast-2"));
    }

    private static VpcEndpoint.Builder endpoint(String type, String service, String state) {
        return VpcEndpoint.builder()
                .vpcEndpointId("vpce-1")
                .vpcId("vpc-1")
                .vpcEndpointType(type)
                .serviceName(service)
                .state(state);
    }
}
