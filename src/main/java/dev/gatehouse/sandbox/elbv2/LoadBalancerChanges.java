package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsResponse;

/** What of a load balancer's place can change while it serves: its subnets and its security groups. */
public final class LoadBalancerChanges {

    private final Tables tables;
    private final Placement placement;

    public LoadBalancerChanges(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.placement = new Placement(cloud);
    }

    public SetSubnetsResponse setSubnets(SetSubnetsRequest request) {
        LoadBalancerRow balancer = tables.loadBalancer(request.loadBalancerArn());
        List<Subnet> subnets = placement.subnets(LoadBalancers.subnetIds(request.subnets(), request.subnetMappings()));
        if (!subnets.getFirst().vpcId().equals(balancer.vpcId())) {
            throw AwsError.of("InvalidConfigurationRequest", "The subnets must belong to the VPC of the load balancer");
        }
        LoadBalancerRow changed = balancer.withZones(placement.move(balancer, subnets));
        tables.loadBalancers().put(changed.arn(), changed);
        return SetSubnetsResponse.builder()
                .availabilityZones(LoadBalancerDescriptions.zones(changed))
                .ipAddressType("ipv4")
                .build();
    }

    public SetSecurityGroupsResponse setSecurityGroups(SetSecurityGroupsRequest request) {
        LoadBalancerRow balancer = tables.loadBalancer(request.loadBalancerArn());
        if (request.securityGroups().isEmpty()) {
            throw AwsError.of("InvalidConfigurationRequest", "At least one security group must be specified");
        }
        List<String> groups = placement.groups(request.securityGroups(), balancer.vpcId());
        placement.regroup(balancer, groups);
        tables.loadBalancers().put(balancer.arn(), balancer.withGroups(groups));
        return SetSecurityGroupsResponse.builder().securityGroupIds(groups).build();
    }

    public SetIpAddressTypeResponse setIpAddressType(SetIpAddressTypeRequest request) {
        tables.loadBalancer(request.loadBalancerArn());
        Validation.only("ipv4", request.ipAddressTypeAsString(), "ipAddressType");
        return SetIpAddressTypeResponse.builder().ipAddressType("ipv4").build();
    }
}
