package dev.gatehouse.sandbox.route53;

import static dev.gatehouse.sandbox.TestSandbox.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.Tag;

class PrivateZonesTest {

    private final TestSandbox aws = new TestSandbox();
    private final Route53Client route53 = aws.clients.route53();

    @Test
    void associatesAPrivateZoneWithVpcsThatExist() {
        String vpc = aws.clients
                .ec2()
                .createVpc(create -> create.cidrBlock("10.0.0.0/16"))
                .vpc()
                .vpcId();
        HostedZone zone = route53.createHostedZone(create -> create.name("corp.internal")
                        .callerReference("1")
                        .vpc(where -> where.vpcRegion("ap-northeast-2").vpcId(vpc)))
                .hostedZone();

        assertThat(zone.config().privateZone()).isTrue();
        assertThat(route53.getHostedZone(get -> get.id(zone.id())).vpCs())
                .singleElement()
                .satisfies(one -> assertThat(one.vpcId()).isEqualTo(vpc));
        assertThat(route53.listHostedZonesByVPC(
                                list -> list.vpcRegion("ap-northeast-2").vpcId(vpc))
                        .hostedZoneSummaries())
                .hasSize(1);
        refuses(
                400,
                "LastVPCAssociation",
                "Cannot remove last VPC association for the private zone",
                () -> route53.disassociateVPCFromHostedZone(call -> call.hostedZoneId(zone.id())
                        .vpc(where -> where.vpcRegion("ap-northeast-2").vpcId(vpc))));
        refuses(
                400,
                "InvalidVPCId",
                "The VPC: vpc-0123 in region ap-northeast-2 that you provided is not valid.",
                () -> route53.createHostedZone(create -> create.name("corp.internal")
                        .callerReference("2")
                        .vpc(where -> where.vpcRegion("ap-northeast-2").vpcId("vpc-0123"))));
    }

    @Test
    void signsNoZoneAndAPrivateOneCannotBeSigned() {
        String open = route53.createHostedZone(
                        create -> create.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        String vpc = aws.clients
                .ec2()
                .createVpc(create -> create.cidrBlock("10.0.0.0/16"))
                .vpc()
                .vpcId();
        String inside = route53.createHostedZone(create -> create.name("corp.internal")
                        .callerReference("2")
                        .vpc(where -> where.vpcRegion("ap-northeast-2").vpcId(vpc)))
                .hostedZone()
                .id();

        assertThat(route53.getDNSSEC(get -> get.hostedZoneId(open)).status().serveSignature())
                .isEqualTo("NOT_SIGNING");
        refuses(
                400,
                "InvalidArgument",
                "Operation is unsupported for private hosted zones.",
                () -> route53.getDNSSEC(get -> get.hostedZoneId(inside)));
    }

    @Test
    void tagsZones() {
        String id = route53.createHostedZone(
                        create -> create.name("example.com").callerReference("1"))
                .hostedZone()
                .id();
        route53.changeTagsForResource(call -> call.resourceType("hostedzone")
                .resourceId(id)
                .addTags(Tag.builder().key("stage").value("prod").build()));

        assertThat(route53.listTagsForResources(
                                list -> list.resourceType("hostedzone").resourceIds(id))
                        .resourceTagSets()
                        .getFirst()
                        .tags())
                .containsExactly(Tag.builder().key("stage").value("prod").build());
    }
}
