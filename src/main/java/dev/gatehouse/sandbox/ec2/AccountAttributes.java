package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.AccountAttribute;
import software.amazon.awssdk.services.ec2.model.AccountAttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeAccountAttributesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAccountAttributesResponse;

/** What EC2 tells of an account: among other things that it has a default VPC, which Terraform's provider asks for. */
public final class AccountAttributes {

    private final Cloud cloud;
    private final Tables tables;

    public AccountAttributes(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
    }

    public DescribeAccountAttributesResponse describeAccountAttributes(DescribeAccountAttributesRequest request) {
        Map<String, String> all = attributes();
        List<String> wanted = request.attributeNamesAsStrings().isEmpty()
                ? List.copyOf(all.keySet())
                : request.attributeNamesAsStrings();
        return DescribeAccountAttributesResponse.builder()
                .accountAttributes(
                        wanted.stream().map(name -> describe(name, all)).toList())
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("supported-platforms", "VPC");
        attributes.put("default-vpc", defaultVpc());
        attributes.put("vpc-max-elastic-ips", String.valueOf(cloud.quotas().elasticIps()));
        attributes.put("max-elastic-ips", String.valueOf(cloud.quotas().elasticIps()));
        attributes.put("max-instances", "20");
        // The product of this and the rules of a group is limited to 1,000.
        attributes.put("vpc-max-security-groups-per-interface", "5");
        return attributes;
    }

    private String defaultVpc() {
        return tables.vpcs().all().stream()
                .filter(VpcRow::isDefault)
                .map(VpcRow::id)
                .findFirst()
                .orElse("none");
    }

    private static AccountAttribute describe(String name, Map<String, String> all) {
        String value = all.get(name);
        if (value == null) {
            throw Parameters.invalidValue(name, "attributeName", "Invalid attribute name.");
        }
        return AccountAttribute.builder()
                .attributeName(name)
                .attributeValues(
                        AccountAttributeValue.builder().attributeValue(value).build())
                .build();
    }
}
