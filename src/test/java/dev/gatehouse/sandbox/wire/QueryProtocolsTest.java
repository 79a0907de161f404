package dev.gatehouse.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.sandbox.AwsError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

class QueryProtocolsTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Protocol ec2 = new Ec2Query("http://ec2.amazonaws.com/doc/2016-11-15/");
    private final Protocol sts = new AwsQuery("https://sts.amazonaws.com/doc/2011-06-15/");

    private static WireRequest form(String body) {
        return new WireRequest(
                "POST",
                "/",
                "",
                Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static DescribeVpcsRequest describeVpcs(Protocol protocol, String body) {
        DescribeVpcsRequest.Builder builder = DescribeVpcsRequest.builder();
        protocol.read(form(body), (SdkPojo) builder);
        return builder.build();
    }

    @Test
    void readsNumberedParametersInTheOrderOfTheirNumbers() {
        DescribeVpcsRequest request = describeVpcs(
                ec2,
                "Action=DescribeVpcs&Version=2016-11-15&VpcId.10=vpc-c&VpcId.2=vpc-b&VpcId.1=vpc-a"
                        + "&Filter.1.Name=tag%3AName&Filter.1.Value.1=a+b&Filter.1.Value.2=%ED%83%9C%EA%B7%B8&DryRun=true");

        assertThat(request.vpcIds()).containsExactly("vpc-a", "vpc-b", "vpc-c");
        assertThat(request.filters()).singleElement().satisfies(filter -> {
            assertThat(filter.name()).isEqualTo("tag:Name");
            assertThat(filter.values()).containsExactly("a b", "태그");
        });
        assertThat(request.dryRun()).isTrue();
    }

    @Test
    void readsTheMembersOfListsInTheQueryProtocol() {
        AssumeRoleRequest.Builder builder = AssumeRoleRequest.builder();
        sts.read(
                form("Action=AssumeRole&Tags.member.1.Key=team&Tags.member.1.Value=net&PolicyArns.member.1.arn=a"),
                (SdkPojo) builder);

        assertThat(builder.build().tags())
                .singleElement()
                .satisfies(tag -> assertThat(tag.key()).isEqualTo("team"));
        assertThat(builder.build().policyArns())
                .singleElement()
                .satisfies(policy -> assertThat(policy.arn()).isEqualTo("a"));
    }

    @Test
    void tellsAnEmptyTextFromNone() {
        CreateTagsRequest.Builder builder = CreateTagsRequest.builder();
        ec2.read(form("ResourceId.1=vpc-a&Tag.1.Key=k&Tag.1.Value=&Tag.2.Key=l"), (SdkPojo) builder);

        assertThat(builder.build().tags()).extracting(Tag::value).containsExactly("", null);
    }

    @Test
    void refusesAParameterThatTheOperationLacks() {
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> describeVpcs(ec2, "VpcId.1=vpc-a&Colour=blue"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("UnknownParameter"))
                .withMessage("The parameter Colour is not recognized");
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> describeVpcs(ec2, "Filter.1.Name=a&Filter.1.Values.1=b"))
                .withMessage("The parameter Filter.1.Values is not recognized");
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> describeVpcs(ec2, "VpcId.first=vpc-a"))
                .withMessage("The parameter VpcId.first is not recognized");
    }

    @Test
    void refusesAValueThatIsNotOfTheParametersType() {
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> describeVpcs(ec2, "MaxResults=many"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("InvalidParameterValue"))
                .withMessageStartingWith("Value (many) for parameter MaxResults is invalid.");
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> describeVpcs(ec2, "DryRun=perhaps"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("InvalidParameterValue"));
    }

    @Test
    void ignoresWhatAPresignedRequestCarriesBesideItsParameters() {
        assertThat(describeVpcs(ec2, "X-Amz-Algorithm=a&X-Amz-Credential=b&X-Amz-Signature=c&MaxResults=5")
                        .maxResults())
                .isEqualTo(5);
    }

    @Test
    void writesARepliesElementsAsTheModelNamesThem() {
        WireReply reply = ec2.reply(
                "DescribeVpcs",
                DescribeVpcsResponse.builder()
                        .vpcs(vpc -> vpc.vpcId("vpc-0a")
                                .isDefault(false)
                                .state("available")
                                .tags(Tag.builder().key("a<b").value("c&d\r").build())
                                .cidrBlockAssociationSet(List.of()))
                        .build(),
                "59dbff89");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(reply.text())
                .isEqualTo(
                        XML
                                + "<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                                + "<requestId>59dbff89</requestId><vpcSet><item><cidrBlockAssociationSet/>"
                                + "<isDefault>false</isDefault><tagSet><item><key>a&lt;b</key><value>c&amp;d&#13;</value></item>"
                                + "</tagSet><vpcId>vpc-0a</vpcId><state>available</state></item></vpcSet></DescribeVpcsResponse>");
    }

    @Test
    void writesTimesInMilliseconds() {
        assertThat(ec2.reply(
                                "DescribeNatGateways",
                                DescribeNatGatewaysResponse.builder()
                                        .natGateways(nat -> nat.createTime(Instant.parse("2026-11-20T12:00:00Z")))
                                        .build(),
                                "r")
                        .text())
                .contains("<createTime>2026-11-20T12:00:00.000Z</createTime>");
    }

    @Test
    void saysTrueWhereAnOperationAnswersNothing() {
        assertThat(ec2.reply("DeleteVpc", DeleteVpcResponse.builder().build(), "r")
                        .text())
                .isEqualTo(XML + "<DeleteVpcResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                        + "<requestId>r</requestId><return>true</return></DeleteVpcResponse>");
    }

    @Test
    void wrapsResultsInTheQueryProtocol() {
        assertThat(sts.reply(
                                "GetCallerIdentity",
                                GetCallerIdentityResponse.builder()
                                        .account("123456789012")
                                        .build(),
                                "r")
                        .text())
                .isEqualTo(XML + "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                        + "<GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult>"
                        + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
    }

    @Test
    void writesErrorsAsEachProtocolDoes() {
        AwsError error = AwsError.of("InvalidVpcID.NotFound", "The vpc ID 'vpc-0a' does not exist");

        assertThat(ec2.error(error, "r").status()).isEqualTo(400);
        assertThat(ec2.error(error, "r").text())
                .isEqualTo(XML + "<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code>"
                        + "<Message>The vpc ID 'vpc-0a' does not exist</Message></Error></Errors>"
                        + "<RequestID>r</RequestID></Response>");
        assertThat(sts.error(error, "r").text())
                .isEqualTo(XML + "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
                        + "<Type>Sender</Type><Code>InvalidVpcID.NotFound</Code>"
                        + "<Message>The vpc ID 'vpc-0a' does not exist</Message></Error>"
                        + "<RequestId>r</RequestId></ErrorResponse>");
    }
}
