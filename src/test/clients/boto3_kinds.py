#!/usr/bin/python3
"""Creates, describes, breaks and deletes each kind of network resource on a sandbox, by boto3 alone.

SANDBOX_ENDPOINT is the sandbox's address. Prints a line per fact that holds and ends at the first that does not.
"""

import json
import uuid

from boto3_rules import NetworkAcl, SecurityGroups
from facts import ANYWHERE, SEOUL, by, ec2, holds, named, refused

S3 = f"com.amazonaws.{SEOUL}.s3"


class Vpc:
    """A VPC and its subnets."""

    def create(self, block):
        return ec2.create_vpc(CidrBlock=block, TagSpecifications=named("vpc", "boto3"))["Vpc"]["VpcId"]

    def subnet(self, block, zone="a"):
        created = ec2.create_subnet(VpcId=self.id, CidrBlock=block, AvailabilityZone=f"{SEOUL}{zone}")
        return created["Subnet"]["SubnetId"]

    def build(self):
        self.id = self.create("10.1.0.0/16")
        ec2.get_waiter("vpc_available").wait(VpcIds=[self.id])
        ec2.modify_vpc_attribute(VpcId=self.id, EnableDnsHostnames={"Value": True})
        self.subnets = [self.subnet(f"10.1.{i}.0/24", "abcd"[i % 4]) for i in range(7)]
        self.public = self.subnets[0]
        ec2.modify_subnet_attribute(SubnetId=self.public, MapPublicIpOnLaunch={"Value": True})
        shown = ec2.describe_subnets(SubnetIds=[self.public])["Subnets"][0]
        holds("a subnet has 251 addresses to give", 251, shown["AvailableIpAddressCount"])
        holds("a subnet assigns public addresses", True, shown["MapPublicIpOnLaunch"])

    def check(self):
        found = ec2.describe_vpcs(Filters=[by("tag:Name", "bo*3")])["Vpcs"]
        holds("a VPC is found by its tag", [self.id], [vpc["VpcId"] for vpc in found])
        mine = [by("vpc-id", self.id)]
        pages = ec2.get_paginator("describe_subnets").paginate(Filters=mine, PaginationConfig={"PageSize": 5})
        holds("subnets come in pages", [5, 2], [len(page["Subnets"]) for page in pages])
        text = "The CIDR '10.0.0.0/29' is invalid."
        refused("a VPC of /29", "InvalidVpc.Range", text, lambda: self.create("10.0.0.0/29"))
        text = "The CIDR '10.2.0.0/24' is invalid."
        refused("a subnet outside", "InvalidSubnet.Range", text, lambda: self.subnet("10.2.0.0/24"))
        text = "The CIDR '10.1.6.0/28' conflicts with another subnet"
        refused("a subnet twice", "InvalidSubnet.Conflict", text, lambda: self.subnet("10.1.6.0/28"))
        text = f"The vpc '{self.id}' has dependencies and cannot be deleted."
        refused("a VPC in use", "DependencyViolation", text, self.delete)

    def delete(self):
        ec2.delete_vpc(VpcId=self.id)

    def remove(self):
        for subnet in self.subnets:
            ec2.delete_subnet(SubnetId=subnet)
        gone = {"SubnetIds": [self.public]}
        refused("a deleted subnet", "InvalidSubnetID.NotFound", self.public, lambda: ec2.describe_subnets(**gone))
        self.delete()
        refused("a deleted VPC", "InvalidVpcID.NotFound", f"The vpc ID '{self.id}' does not exist", self.delete)


class InternetGateway:
    def __init__(self, vpc):
        self.vpc = vpc

    def build(self):
        self.id = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
        self.attach()

    def attach(self):
        ec2.attach_internet_gateway(InternetGatewayId=self.id, VpcId=self.vpc.id)

    def detach(self):
        ec2.detach_internet_gateway(InternetGatewayId=self.id, VpcId=self.vpc.id)

    def shown(self):
        return ec2.describe_internet_gateways(Filters=[by("internet-gateway-id", self.id)])["InternetGateways"]

    def check(self):
        attached = [{"State": "available", "VpcId": self.vpc.id}]
        holds("an internet gateway is attached", attached, self.shown()[0]["Attachments"])
        refused("a gateway twice", "Resource.AlreadyAssociated", "is already attached to network", self.attach)
        refused("a gateway in use", "DependencyViolation", "has some mapped public address", self.detach)
        malformed = "InvalidInternetGatewayId.Malformed"
        delete = lambda: ec2.delete_internet_gateway(InternetGatewayId="igw")
        refused("a malformed gateway", malformed, 'Invalid id: "igw" (expecting "igw-...")', delete)

    def remove(self):
        self.detach()
        refused("a detached gateway", "Gateway.NotAttached", "is not attached to network", self.detach)
        ec2.delete_internet_gateway(InternetGatewayId=self.id)
        holds("an internet gateway goes", [], self.shown())


class RouteTable:
    def __init__(self, vpc, gateway):
        self.vpc, self.gateway = vpc, gateway

    def associate(self):
        return ec2.associate_route_table(RouteTableId=self.id, SubnetId=self.vpc.public)["AssociationId"]

    def route(self, gateway, destination):
        ec2.create_route(RouteTableId=self.id, DestinationCidrBlock=destination, GatewayId=gateway)

    def build(self):
        self.id = ec2.create_route_table(VpcId=self.vpc.id)["RouteTable"]["RouteTableId"]
        self.route(self.gateway.id, ANYWHERE)
        self.association = self.associate()

    def check(self):
        shown = ec2.describe_route_tables(RouteTableIds=[self.id])["RouteTables"][0]
        targets = {route.get("DestinationCidrBlock"): route["GatewayId"] for route in shown["Routes"]}
        holds("a table is local first", "local", targets["10.1.0.0/16"])
        holds("a table has its route", self.gateway.id, targets[ANYWHERE])
        holds("a table serves a subnet", [self.vpc.public], [one["SubnetId"] for one in shown["Associations"]])
        nowhere = "igw-00000000000000000"
        text = f"The gateway ID '{nowhere}' does not exist"
        refused("a route to nowhere", "InvalidGatewayID.NotFound", text, lambda: self.route(nowhere, "192.0.2.0/24"))
        local = {"RouteTableId": self.id, "DestinationCidrBlock": "10.1.0.0/16"}
        text = "cannot remove local route 10.1.0.0/16"
        refused("the local route", "InvalidParameterValue", text, lambda: ec2.delete_route(**local))
        text = "conflicts with an existing association"
        refused("a second table", "Resource.AlreadyAssociated", text, self.associate)

    def delete(self):
        ec2.delete_route_table(RouteTableId=self.id)

    def remove(self):
        refused("a table in use", "DependencyViolation", f"The routeTable '{self.id}' has dependencies", self.delete)
        ec2.disassociate_route_table(AssociationId=self.association)
        self.delete()
        refused("a deleted table", "InvalidRouteTableID.NotFound", self.id, self.delete)


class NatGateway:
    """A NAT gateway, and its Elastic IP."""

    def __init__(self, vpc):
        self.vpc = vpc

    def build(self):
        address = ec2.allocate_address(Domain="vpc", TagSpecifications=named("elastic-ip", "nat"))
        self.allocation, self.public_ip = address["AllocationId"], address["PublicIp"]
        wanted = {"SubnetId": self.vpc.public, "AllocationId": self.allocation, "ClientToken": str(uuid.uuid4())}
        self.id = ec2.create_nat_gateway(**wanted)["NatGateway"]["NatGatewayId"]
        holds("a token makes one gateway", self.id, ec2.create_nat_gateway(**wanted)["NatGateway"]["NatGatewayId"])
        wanted["SubnetId"] = self.vpc.subnets[1]
        refused("a token twice", "IdempotentParameterMismatch", "", lambda: ec2.create_nat_gateway(**wanted))
        ec2.get_waiter("nat_gateway_available").wait(NatGatewayIds=[self.id])

    def check(self):
        filters = [by("vpc-id", self.vpc.id), by("state", "available")]
        shown = ec2.describe_nat_gateways(Filter=filters)["NatGateways"][0]["NatGatewayAddresses"][0]
        holds("a NAT gateway has its address", self.public_ip, shown["PublicIp"])
        held = ec2.describe_addresses(AllocationIds=[self.allocation])["Addresses"][0]["NetworkInterfaceId"]
        holds("the address knows the interface", shown["NetworkInterfaceId"], held)
        one = ec2.describe_network_interfaces(NetworkInterfaceIds=[held])["NetworkInterfaces"][0]
        holds("the interface is AWS's", (True, "nat_gateway"), (one["RequesterManaged"], one["InterfaceType"]))
        text = "You do not have permission to access the specified resource."
        delete = lambda: ec2.delete_network_interface(NetworkInterfaceId=held)
        refused("an interface of AWS's", "AuthFailure", text, delete)
        refused("an address in use", "AuthFailure", text, self.release)
        used = lambda: ec2.delete_subnet(SubnetId=self.vpc.public)
        refused("a subnet in use", "DependencyViolation", "has dependencies and cannot be deleted.", used)
        bare = lambda: ec2.create_nat_gateway(SubnetId=self.vpc.public)
        refused("no address", "MissingParameter", "The request must contain the parameter AllocationId", bare)

    def release(self):
        ec2.release_address(AllocationId=self.allocation)

    def delete(self):
        ec2.delete_nat_gateway(NatGatewayId=self.id)

    def remove(self):
        self.delete()
        ec2.get_waiter("nat_gateway_deleted").wait(NatGatewayIds=[self.id])
        state = ec2.describe_nat_gateways(NatGatewayIds=[self.id])["NatGateways"][0]["State"]
        holds("a deleted NAT gateway is still listed", "deleted", state)
        refused("a deleted NAT gateway", "NatGatewayNotFound", self.id, self.delete)
        self.release()
        refused("a released address", "InvalidAllocationID.NotFound", self.allocation, self.release)


class VpcEndpoint:
    def __init__(self, vpc, table):
        self.vpc, self.table = vpc, table

    def create(self, service):
        wanted = {"VpcId": self.vpc.id, "ServiceName": service, "RouteTableIds": [self.table.id]}
        return ec2.create_vpc_endpoint(**wanted)["VpcEndpoint"]["VpcEndpointId"]

    def build(self):
        self.id = self.create(S3)

    def check(self):
        shown = ec2.describe_vpc_endpoints(VpcEndpointIds=[self.id])["VpcEndpoints"][0]
        holds("an endpoint is of its tables", [self.table.id], shown["RouteTableIds"])
        policy = json.loads(shown["PolicyDocument"])
        holds("an endpoint allows everything", "*", policy["Statement"][0]["Principal"])
        lists = ec2.describe_managed_prefix_lists(Filters=[by("prefix-list-name", S3)])["PrefixLists"]
        prefix_list = lists[0]["PrefixListId"]
        entries = ec2.get_managed_prefix_list_entries(PrefixListId=prefix_list)["Entries"]
        holds("a prefix list has entries", True, len(entries) > 0)
        routes = ec2.describe_route_tables(RouteTableIds=[self.table.id])["RouteTables"][0]["Routes"]
        through = [route["GatewayId"] for route in routes if route.get("DestinationPrefixListId") == prefix_list]
        holds("an endpoint is a route", [self.id], through)
        refused("an endpoint twice", "RouteAlreadyExists", prefix_list, lambda: self.create(S3))
        text = "The Vpc Endpoint Service 's3' does not exist"
        refused("a service of no name", "InvalidServiceName", text, lambda: self.create("s3"))

    def delete(self):
        return ec2.delete_vpc_endpoints(VpcEndpointIds=[self.id])["Unsuccessful"]

    def remove(self):
        holds("an endpoint goes", [], self.delete())
        holds("a deleted endpoint", "InvalidVpcEndpointId.NotFound", self.delete()[0]["Error"]["Code"])


def account():
    """What an account looks like, for comparing it before and after."""
    return {
        "vpcs": [one["VpcId"] for one in ec2.describe_vpcs()["Vpcs"]],
        "subnets": [one["SubnetId"] for one in ec2.describe_subnets()["Subnets"]],
        "gateways": [one["InternetGatewayId"] for one in ec2.describe_internet_gateways()["InternetGateways"]],
        "tables": [one["RouteTableId"] for one in ec2.describe_route_tables()["RouteTables"]],
        "lists": [one["NetworkAclId"] for one in ec2.describe_network_acls()["NetworkAcls"]],
        "groups": [one["GroupId"] for one in ec2.describe_security_groups()["SecurityGroups"]],
        "rules": [one["SecurityGroupRuleId"] for one in ec2.describe_security_group_rules()["SecurityGroupRules"]],
        "addresses": [one["AllocationId"] for one in ec2.describe_addresses()["Addresses"]],
        "interfaces": [one["NetworkInterfaceId"] for one in ec2.describe_network_interfaces()["NetworkInterfaces"]],
        "endpoints": [one["VpcEndpointId"] for one in ec2.describe_vpc_endpoints()["VpcEndpoints"]],
        "tags": [one["ResourceId"] for one in ec2.describe_tags()["Tags"] if one["ResourceType"] != "natgateway"],
    }


def main():
    before = account()
    zones = ec2.describe_availability_zones()["AvailabilityZones"]
    holds("Seoul has four zones", [f"apne2-az{i}" for i in range(1, 5)], [zone["ZoneId"] for zone in zones])
    vpc = Vpc()
    gateway = InternetGateway(vpc)
    table = RouteTable(vpc, gateway)
    kinds = [vpc, gateway, table, NetworkAcl(vpc), SecurityGroups(vpc), NatGateway(vpc), VpcEndpoint(vpc, table)]
    for kind in kinds:
        kind.build()
    for kind in kinds:
        kind.check()
    for kind in reversed(kinds):
        kind.remove()
    holds("the account is as before", before, account())


main()
