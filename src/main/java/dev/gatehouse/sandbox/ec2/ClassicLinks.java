package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import software.amazon.awssdk.services.ec2.model.DescribeVpcClassicLinkDnsSupportRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcClassicLinkDnsSupportResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcClassicLinkRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcClassicLinkResponse;

/** ClassicLink, which AWS has retired and older clients still ask for. */
public final class ClassicLinks {

    public DescribeVpcClassicLinkResponse describeVpcClassicLink(DescribeVpcClassicLinkRequest request) {
        throw retired();
    }

    public DescribeVpcClassicLinkDnsSupportResponse describeVpcClassicLinkDnsSupport(
            DescribeVpcClassicLinkDnsSupportRequest request) {
        throw retired();
    }

    private static AwsError retired() {
        return AwsError.of("UnsupportedOperation", "The functionality you requested is not available in this region.");
    }
}
