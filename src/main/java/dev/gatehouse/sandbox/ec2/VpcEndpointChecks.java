package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What AWS checks of a gateway endpoint. It spells some codes differently here than elsewhere in EC2. */
final class VpcEndpointChecks {

    private static final int LONGEST_POLICY = 20_480;
    private static final String FULL_ACCESS = """
            {"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tables tables;
    private final AwsPrefixLists prefixLists;

    VpcEndpointChecks(Cloud cloud) {
        this.tables = new Tables(cloud);
        this.prefixLists = new AwsPrefixLists(cloud.region());
    }

    VpcRow vpc(@Nullable String id) {
        String wanted = Parameters.required(id, "VpcId");
        return tables.vpcs()
                .get(wanted)
                .orElseThrow(() -> AwsError.of("InvalidVpcId.NotFound", "The Vpc ID '" + wanted + "' does not exist"));
    }

    String service(@Nullable String name) {
        String wanted = Parameters.required(name, "ServiceName");
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
        if (type != null && !type.equals("Gateway")) {
            Parameters.unsupported(type, "VpcEndpointType " + type);
        }
        Parameters.unsupported(request.subnetIds(), "SubnetId");
        Parameters.unsupported(request.securityGroupIds(), "SecurityGroupId");
        Parameters.unsupported(request.privateDnsEnabled(), "PrivateDnsEnabled");
        Parameters.unsupported(request.subnetConfigurations(), "SubnetConfiguration");
        Parameters.unsupported(request.serviceNetworkArn(), "ServiceNetworkArn");
        Parameters.unsupported(request.resourceConfigurationArn(), "ResourceConfigurationArn");
        Parameters.unsupported(request.serviceRegion(), "ServiceRegion");
    }

    static void refuseUnsupported(ModifyVpcEndpointRequest request) {
        Parameters.unsupported(request.addSubnetIds(), "AddSubnetId");
        Parameters.unsupported(request.removeSubnetIds(), "RemoveSubnetId");
        Parameters.unsupported(request.addSecurityGroupIds(), "AddSecurityGroupId");
        Parameters.unsupported(request.removeSecurityGroupIds(), "RemoveSecurityGroupId");
        Parameters.unsupported(request.privateDnsEnabled(), "PrivateDnsEnabled");
        Parameters.unsupported(request.subnetConfigurations(), "SubnetConfiguration");
    }
}
