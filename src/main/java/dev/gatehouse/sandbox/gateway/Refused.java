package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.gateway.Trouble.Fail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which words the services refuse what there is too much or too little of. */
final class Refused {

    /** They answer with exceptions of the younger kind. */
    private static final Set<String> JSON_SERVICES = Set.of("acm", "secretsmanager", "ssm", "elasticfilesystem");

    private static final Map<String, Fail> CAPACITY = Map.of(
            "RunInstances",
            new Fail(
                    500,
                    "InsufficientInstanceCapacity",
                    "We currently do not have sufficient capacity in the Availability Zone you requested."),
            "AllocateAddress",
            new Fail(500, "InsufficientAddressCapacity", "Insufficient capacity to allocate the address."),
            "CreateDBInstance",
            new Fail(400, "InsufficientDBInstanceCapacity", "The specified DB instance class is not available."),
            "CreateReplicationGroup",
            new Fail(
                    400,
                    "InsufficientCacheClusterCapacity",
                    "The requested cache node type is not available in the specified Availability Zone."));

    private static final Map<String, Fail> QUOTAS = Map.ofEntries(
            Map.entry("CreateVpc", quota("VpcLimitExceeded")),
            Map.entry("CreateSubnet", quota("SubnetLimitExceeded")),
            Map.entry("CreateInternetGateway", quota("InternetGatewayLimitExceeded")),
            Map.entry("CreateRouteTable", quota("RouteTableLimitExceeded")),
            Map.entry("CreateNetworkAcl", quota("NetworkAclLimitExceeded")),
            Map.entry("CreateSecurityGroup", quota("SecurityGroupLimitExceeded")),
            Map.entry("AllocateAddress", quota("AddressLimitExceeded")),
            Map.entry("CreateNatGateway", quota("NatGatewayLimitExceeded")),
            Map.entry("CreateVpcEndpoint", quota("VpcEndpointLimitExceeded")),
            Map.entry("RunInstances", quota("VcpuLimitExceeded")),
            Map.entry("CreateLoadBalancer", quota("TooManyLoadBalancers")),
            Map.entry("CreateTargetGroup", quota("TooManyTargetGroups")),
            Map.entry("CreateListener", quota("TooManyListeners")),
            Map.entry("CreateAutoScalingGroup", quota("LimitExceeded")),
            Map.entry("CreateDBInstance", quota("InstanceQuotaExceeded")),
            Map.entry("CreateDBSubnetGroup", quota("DBSubnetGroupQuotaExceeded")),
            Map.entry("CreateReplicationGroup", quota("ClusterQuotaForCustomerExceeded")),
            Map.entry("CreateCacheSubnetGroup", quota("CacheSubnetGroupQuotaExceeded")),
            Map.entry("CreateFileSystem", new Fail(403, "FileSystemLimitExceeded", "The quota is reached.")),
            Map.entry("CreateHostedZone", quota("TooManyHostedZones")));

    private Refused() {}

    private static Fail quota(String code) {
        return new Fail(400, code, "The maximum number has been reached.");
    }

    static Optional<Fail> capacity(String operation) {
        return Optional.ofNullable(CAPACITY.get(operation));
    }

    static Optional<Fail> quotaOf(String operation) {
        return Optional.ofNullable(QUOTAS.get(operation));
    }

    /** Too many calls. */
    static Fail throttled(String service) {
        return switch (service) {
            case "ec2" -> new Fail(503, "RequestLimitExceeded", "Request limit exceeded.");
            case "elasticfilesystem" -> new Fail(429, "ThrottlingException", "Rate exceeded");
            case "rds", "elasticloadbalancing", "acm", "secretsmanager", "ssm" ->
                new Fail(400, "ThrottlingException", "Rate exceeded");
            default -> new Fail(400, "Throttling", "Rate exceeded");
        };
    }

    /** The caller lacks a permission. */
    static Fail denied(Caller caller, String service, String operation) {
        String words = "User: " + caller.arn() + " is not authorized to perform: " + service + ":" + operation
                + " because no identity-based policy allows the " + service + ":" + operation + " action";
        if (service.equals("ec2")) {
            return new Fail(403, "UnauthorizedOperation", "You are not authorized to perform this operation. " + words);
        }
        return new Fail(
                JSON_SERVICES.contains(service) ? 400 : 403,
                JSON_SERVICES.contains(service) ? "AccessDeniedException" : "AccessDenied",
                words);
    }
}
