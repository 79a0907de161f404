package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What AWS checks of an endpoint, and of a gateway endpoint in particular. It spells some codes differently here than elsewhere in EC2. */
final class VpcEndpointChecks {

    private static final int LONGEST_POLICY = 20_480;
    private static final String FULL_ACCESS = """
            {"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tables tables;
    private final AwsPrefixLists prefixLists;
    private final InterfaceServices interfaceServices;

    VpcEndpointChecks(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.prefixLists = new AwsPrefixLists(cloud.region());
        this.interfaceServices = new InterfaceServices(cloud.region());
    }

    VpcRow vpc(@Nullable String id) {
        String wanted = Parameters.required(id, "VpcId");
        return tables.vpcs()
                .get(wanted)
                .orElseThrow(() -> AwsError.of("InvalidVpcId.NotFound", "The Vpc ID '" + wanted + "' does not exist"));
    }

    String service(@Nullable String name) {
        String wanted = Parameters.required(name, "ServiceName");
        if (prefixLists.ofService(wanted).isEmpty()
                && interfaceServices.named(wanted).isPresent()) {
            throw AwsError.of(
                    "InvalidParameter",
                    "Endpoint type (Gateway) does not match available service types ([Interface]).");
        }
        if (prefixLists.ofService(wanted).isEmpty()) {
            throw AwsError.of("InvalidServiceName", "The Vpc Endpoint Service '" + wanted + "' does not exist");
        }
        return wanted;
    }

    /** Route tables of the VPC that do not lead to the service yet. */
    List<String> routeTables(List<String> ids, String vpcId, String service) {
        for (String id : ids) {
            routeTable(id, vpcId);
            checkNoRoute(id, service);
        }
        return ids.stream().distinct().toList();
    }

    String routeTable(String id, String vpcId) {
        RouteTableRow table = tables.routeTables()
                .get(id)
                .orElseThrow(() ->
                        AwsError.of("InvalidRouteTableId.NotFound", "The routeTable ID '" + id + "' does not exist"));
        if (!table.vpcId().equals(vpcId)) {
            throw AwsError.of("InvalidParameter", "Route table " + id + " does not belong to the Vpc " + vpcId);
        }
        return id;
    }

    private void checkNoRoute(String tableId, String service) {
        boolean present = tables.vpcEndpoints().all().stream()
                .anyMatch(endpoint -> endpoint.serviceName().equals(service)
                        && endpoint.routeTableIds().contains(tableId));
        if (present) {
            String list = prefixLists.ofService(service).orElseThrow().id();
            throw AwsError.of(
                    "RouteAlreadyExists",
                    "route table " + tableId + " already has a route with destination-prefix-list-id " + list);
        }
    }

    /** The policy that is given, or the one that allows everything. */
    static String policy(@Nullable String document) {
        if (document == null || document.isBlank()) {
            return FULL_ACCESS;
        }
        if (document.length() > LONGEST_POLICY || !isObject(document)) {
            throw AwsError.of(
                    "InvalidPolicyDocument", "The specified policy document is not a valid JSON policy document.");
        }
        return document;
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    static void refuseUnsupported(CreateVpcEndpointRequest request) {
        String type = request.vpcEndpointTypeAsString();
        boolean isInterface = "Interface".equals(type);
        if (type != null && !type.equals("Gateway") && !isInterface) {
            Parameters.unsupported(type, "VpcEndpointType " + type);
        }
        onlyOf(isInterface, request.routeTableIds(), request.subnetIds(), request.securityGroupIds());
        if (!isInterface) {
            Parameters.unsupported(request.privateDnsEnabled(), "PrivateDnsEnabled");
        }
        Parameters.unsupported(request.subnetConfigurations(), "SubnetConfiguration");
        Parameters.unsupported(request.dnsOptions(), "DnsOptions");
        Parameters.unsupported(request.serviceNetworkArn(), "ServiceNetworkArn");
        Parameters.unsupported(request.resourceConfigurationArn(), "ResourceConfigurationArn");
        Parameters.unsupported(request.serviceRegion(), "ServiceRegion");
        ipv4(request.ipAddressTypeAsString());
    }

    static void refuseUnsupported(ModifyVpcEndpointRequest request, VpcEndpointRow endpoint) {
        boolean isInterface = endpoint.side() != null;
        onlyOf(isInterface, request.addRouteTableIds(), request.addSubnetIds(), request.addSecurityGroupIds());
        onlyOf(isInterface, request.removeRouteTableIds(), request.removeSubnetIds(), request.removeSecurityGroupIds());
        if (!isInterface) {
            Parameters.unsupported(request.privateDnsEnabled(), "PrivateDnsEnabled");
        }
        Parameters.unsupported(request.subnetConfigurations(), "SubnetConfiguration");
        Parameters.unsupported(request.dnsOptions(), "DnsOptions");
        ipv4(request.ipAddressTypeAsString());
    }

    private static void onlyOf(boolean isInterface, List<String> tables, List<String> subnets, List<String> groups) {
        if (isInterface && !tables.isEmpty()) {
            throw AwsError.of("InvalidParameter", "Route table IDs are only supported for Gateway type VPC Endpoint.");
        }
        if (!isInterface && !subnets.isEmpty()) {
            throw AwsError.of(
                    "InvalidParameter",
                    "Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC Endpoints.");
        }
        if (!isInterface && !groups.isEmpty()) {
            throw AwsError.of(
                    "InvalidParameter", "Security group IDs are only supported for Interface type VPC Endpoint.");
        }
    }

    private static void ipv4(@Nullable String type) {
        if (!"ipv4".equals(type)) {
            Parameters.unsupported(type, "IpAddressType " + type);
        }
    }
}
