package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.VpcRow.VpcAttributesRow;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeResponse;

/** The attributes of a VPC, which are read and changed one at a time. */
public final class VpcAttributes {

    private final Tables tables;

    public VpcAttributes(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    public DescribeVpcAttributeResponse describeVpcAttribute(DescribeVpcAttributeRequest request) {
        VpcRow vpc = Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        String attribute = Parameters.required(request.attributeAsString(), "attribute");
        var response = DescribeVpcAttributeResponse.builder().vpcId(vpc.id());
        return switch (attribute) {
            case "enableDnsSupport" ->
                response.enableDnsSupport(value(vpc.attributes().dnsSupport())).build();
            case "enableDnsHostnames" ->
                response.enableDnsHostnames(value(vpc.attributes().dnsHostnames()))
                        .build();
            case "enableNetworkAddressUsageMetrics" ->
                response.enableNetworkAddressUsageMetrics(value(vpc.attributes().usageMetrics()))
                        .build();
            default -> throw Parameters.invalidValue(attribute, "attribute", "Unknown attribute.");
        };
    }

    public ModifyVpcAttributeResponse modifyVpcAttribute(ModifyVpcAttributeRequest request) {
        VpcRow vpc = Ids.VPC.known(tables.vpcs(), request.vpcId(), "vpcId");
        Boolean support = wanted(request.enableDnsSupport());
        Boolean hostnames = wanted(request.enableDnsHostnames());
        Boolean metrics = wanted(request.enableNetworkAddressUsageMetrics());
        Map<String, @Nullable Boolean> given = new HashMap<>();
        given.put("enableDnsSupport", support);
        given.put("enableDnsHostnames", hostnames);
        given.put("enableNetworkAddressUsageMetrics", metrics);
        Parameters.one(given);
        VpcAttributesRow old = vpc.attributes();
        if (Boolean.TRUE.equals(hostnames) && !old.dnsSupport()) {
            throw Parameters.combination("DNS hostnames can only be enabled if DNS support is enabled.");
        }
        tables.vpcs()
                .put(
                        vpc.id(),
                        vpc.with(new VpcAttributesRow(
                                support == null ? old.dnsSupport() : support,
                                hostnames == null ? old.dnsHostnames() : hostnames,
                                metrics == null ? old.usageMetrics() : metrics)));
        return ModifyVpcAttributeResponse.builder().build();
    }

    private static @Nullable Boolean wanted(@Nullable AttributeBooleanValue value) {
        return value == null ? null : value.value();
    }

    private static AttributeBooleanValue value(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }
}
