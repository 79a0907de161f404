package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.ec2.ServiceNetwork.Subnet;
import dev.gatehouse.sandbox.elbv2.LoadBalancerRow.ZoneRow;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping;

/** Application Load Balancers: made by name, active a while later, gone at once but for their interfaces. */
public final class LoadBalancers {

    /** Observed on AWS: 2 m 15 s to 3 m 7 s. */
    private static final Duration CREATION = Duration.ofSeconds(150);

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Placement placement;
    private final LoadBalancerDescriptions descriptions;

    public LoadBalancers(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.placement = new Placement(cloud);
        this.descriptions = new LoadBalancerDescriptions(cloud);
    }

    public CreateLoadBalancerResponse createLoadBalancer(CreateLoadBalancerRequest request) {
        refuseUnsupported(request);
        String name = Validation.name(request.name(), "load balancer");
        Map<String, String> wanted = Tags.checked(request.tags());
        String scheme = Objects.requireNonNullElse(request.schemeAsString(), LoadBalancerRow.INTERNET_FACING);
        if (!scheme.equals(LoadBalancerRow.INTERNET_FACING) && !scheme.equals("internal")) {
            throw AwsError.of("InvalidScheme", "The scheme '" + scheme + "' is not valid");
        }
        List<Subnet> subnets = placement.subnets(subnetIds(request.subnets(), request.subnetMappings()));
        List<String> groups =
                placement.groups(request.securityGroups(), subnets.getFirst().vpcId());
        Optional<LoadBalancerRow> twin = tables.loadBalancers().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        LoadBalancerRow balancer = twin.map(one -> same(one, scheme, subnets, groups))
                .orElseGet(() -> make(name, scheme, subnets, groups, wanted));
        return CreateLoadBalancerResponse.builder()
                .loadBalancers(descriptions.describe(balancer))
                .build();
    }

    static List<String> subnetIds(List<String> subnets, List<SubnetMapping> mappings) {
        if (!subnets.isEmpty() && !mappings.isEmpty()) {
            throw Validation.error("You can specify subnets or subnet mappings, but not both");
        }
        for (SubnetMapping mapping : mappings) {
            Validation.unsupported(mapping.allocationId(), "subnetMappings.allocationId");
            Validation.unsupported(mapping.privateIPv4Address(), "subnetMappings.privateIPv4Address");
        }
        return mappings.isEmpty()
                ? subnets
                : mappings.stream().map(SubnetMapping::subnetId).toList();
    }

    // A name is the key of a creation: repeated with the same settings it finds what is there.
    private static LoadBalancerRow same(
            LoadBalancerRow there, String scheme, List<Subnet> subnets, List<String> groups) {
        Set<String> ids = subnets.stream().map(Subnet::id).collect(Collectors.toSet());
        boolean same = there.scheme().equals(scheme)
                && new HashSet<>(there.subnetIds()).equals(ids)
                && new HashSet<>(there.groupIds()).equals(new HashSet<>(groups));
        if (!same) {
            throw AwsError.of(
                    "DuplicateLoadBalancerName",
                    "A load balancer with the same name '" + there.name() + "' exists, but with different settings");
        }
        return there;
    }

    private LoadBalancerRow make(
            String name, String scheme, List<Subnet> subnets, List<String> groups, Map<String, String> wanted) {
        String vpcId = subnets.getFirst().vpcId();
        if (tables.loadBalancers().all().size() >= cloud.quotas().of("loadBalancers", 50)) {
            throw AwsError.of(
                    "TooManyLoadBalancers", "The maximum number of load balancers has been reached on your account");
        }
        boolean internetFacing = scheme.equals(LoadBalancerRow.INTERNET_FACING);
        if (internetFacing) {
            placement.checkInternet(vpcId);
        }
        subnets.forEach(Placement::checkRoom);
        String arn = Arns.loadBalancer(cloud, name);
        List<ZoneRow> zones = subnets.stream()
                .map(subnet -> placement.enable(subnet, Arns.label(arn), groups, internetFacing))
                .toList();
        LoadBalancerRow balancer = new LoadBalancerRow(
                arn,
                name,
                dnsName(name, arn, internetFacing),
                scheme,
                vpcId,
                zones,
                groups,
                Map.of(),
                cloud.now(),
                cloud.now().plus(cloud.durations().of(CREATION)));
        tables.loadBalancers().put(arn, balancer);
        tags.put(arn, wanted);
        return balancer;
    }

    private String dnsName(String name, String arn, boolean internetFacing) {
        long number = Integer.toUnsignedLong(arn.hashCode()) % 2_000_000_000L + 1;
        return (internetFacing ? "" : "internal-") + name + "-" + number + "." + cloud.region() + ".elb.amazonaws.com";
    }

    public DescribeLoadBalancersResponse describeLoadBalancers(DescribeLoadBalancersRequest request) {
        if (!request.loadBalancerArns().isEmpty() && !request.names().isEmpty()) {
            throw Validation.error("Load balancer names and load balancer ARNs cannot be specified at the same time");
        }
        request.loadBalancerArns().forEach(tables::loadBalancer);
        List<LoadBalancerRow> all = tables.loadBalancers().all();
        List<String> unknown = request.names().stream()
                .filter(name -> all.stream().noneMatch(one -> one.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw AwsError.of("LoadBalancerNotFound", "Load balancers '" + unknown + "' not found");
        }
        List<LoadBalancerRow> wanted = all.stream()
                .filter(one -> isWanted(request.loadBalancerArns(), one.arn()))
                .filter(one -> isWanted(request.names(), one.name()))
                .toList();
        var page = Paging.of(wanted, LoadBalancerRow::arn, request.pageSize(), request.marker());
        return DescribeLoadBalancersResponse.builder()
                .loadBalancers(page.rows().stream().map(descriptions::describe).toList())
                .nextMarker(page.nextMarker())
                .build();
    }

    private static boolean isWanted(List<String> named, String one) {
        return named.isEmpty() || named.contains(one);
    }

    public DeleteLoadBalancerResponse deleteLoadBalancer(DeleteLoadBalancerRequest request) {
        String arn = Arns.check(
                Validation.required(request.loadBalancerArn(), "loadBalancerArn"), "loadbalancer", "load balancer");
        tables.loadBalancers().get(arn).ifPresent(this::delete);
        return DeleteLoadBalancerResponse.builder().build();
    }

    private void delete(LoadBalancerRow balancer) {
        if (Boolean.parseBoolean(balancer.attributes().get(LoadBalancerAttributes.DELETION_PROTECTION))) {
            throw AwsError.of(
                    "OperationNotPermitted",
                    "Load balancer '" + balancer.arn() + "' cannot be deleted because deletion protection is enabled");
        }
        tables.listenersOf(balancer.arn()).forEach(new Listeners(cloud)::delete);
        placement.release(balancer.zones());
        tables.loadBalancers().remove(balancer.arn());
        tags.remove(balancer.arn());
    }

    private static void refuseUnsupported(CreateLoadBalancerRequest request) {
        Validation.only("application", request.typeAsString(), "type");
        Validation.only("ipv4", request.ipAddressTypeAsString(), "ipAddressType");
        Validation.unsupported(request.customerOwnedIpv4Pool(), "customerOwnedIpv4Pool");
        Validation.unsupported(request.ipamPools(), "ipamPools");
    }
}
