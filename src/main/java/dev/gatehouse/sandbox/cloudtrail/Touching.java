package dev.gatehouse.sandbox.cloudtrail;

import dev.gatehouse.sandbox.cloudtrail.EventRow.Touched;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Which resources a call is about: those that its request or its answer names. */
final class Touching {

    private static final int MOST = 50;
    private static final int DEEPEST = 4;

    private static final Pattern NAMING =
            Pattern.compile("(.*?)(Ids?|Identifiers?|Arns?|ARNs?|Names?|Resources|ResourceName)");

    private static final Set<String> OTHERS = Set.of(
            "OwnerId", "UserId", "RequesterId", "AvailabilityZoneId", "AvailabilityZoneName", "CreditSpecificationId");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Vpc", "AWS::EC2::VPC"),
            Map.entry("Group", "AWS::EC2::SecurityGroup"),
            Map.entry("SecurityGroup", "AWS::EC2::SecurityGroup"),
            Map.entry("Subnet", "AWS::EC2::Subnet"),
            Map.entry("RouteTable", "AWS::EC2::RouteTable"),
            Map.entry("InternetGateway", "AWS::EC2::InternetGateway"),
            Map.entry("NatGateway", "AWS::EC2::NatGateway"),
            Map.entry("NetworkAcl", "AWS::EC2::NetworkAcl"),
            Map.entry("Instance", "AWS::EC2::Instance"),
            Map.entry("VpcEndpoint", "AWS::EC2::VPCEndpoint"),
            Map.entry("LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"),
            Map.entry("TargetGroup", "AWS::ElasticLoadBalancingV2::TargetGroup"),
            Map.entry("AutoScalingGroup", "AWS::AutoScaling::AutoScalingGroup"),
            Map.entry("DBInstance", "AWS::RDS::DBInstance"),
            Map.entry("ReplicationGroup", "AWS::ElastiCache::ReplicationGroup"),
            Map.entry("FileSystem", "AWS::EFS::FileSystem"));

    private final Map<String, Touched> found = new LinkedHashMap<>();

    private Touching() {}

    static List<Touched> of(String service, SdkPojo request, SdkPojo response) {
        Touching touching = new Touching();
        touching.collect(service, request, 0);
        touching.collect(service, response, 0);
        return new ArrayList<>(touching.found.values());
    }

    private void collect(String service, SdkPojo pojo, int depth) {
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null) {
                visit(service, field.memberName(), value, depth);
            }
        }
    }

    private void visit(String service, String name, @Nullable Object value, int depth) {
        switch (value) {
            case String text -> name(service, name, text);
            case SdkPojo nested when depth < DEEPEST -> collect(service, nested, depth + 1);
            case List<?> list -> list.forEach(element -> visit(service, name, element, depth));
            case null, default -> {}
        }
    }

    private void name(String service, String member, String text) {
        Matcher naming = NAMING.matcher(member);
        if (found.size() < MOST && !text.isBlank() && naming.matches() && !OTHERS.contains(member)) {
            String stem = naming.group(1);
            String type = stem.equals("Group") && !service.equals("ec2") ? null : TYPES.get(stem);
            found.putIfAbsent(text, new Touched(type, text));
        }
    }
}
