#!/usr/bin/env bash
# Creates, describes, breaks and deletes each kind of network resource on a sandbox, by AWS CLI alone.
source "${BASH_SOURCE%/*}/facts.sh"

ec2() {
    aws ec2 "$@"
}

# VPC
vpc=$(ec2 create-vpc --cidr-block 10.0.0.7/16 \
    --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=clients}]' --query Vpc.VpcId)
is 'a VPC is found by its tag, its block without host bits' "$vpc 10.0.0.0/16 available" \
    "$(ec2 describe-vpcs --filters Name=tag:Name,Values='cl?ents' --query 'Vpcs[].[VpcId,CidrBlock,State]' | tr '\t' ' ')"
ec2 modify-vpc-attribute --vpc-id "$vpc" --enable-dns-hostnames
is 'DNS host names are switched on' True "$(ec2 describe-vpc-attribute --vpc-id "$vpc" \
    --attribute enableDnsHostnames --query EnableDnsHostnames.Value)"
refused 'a VPC of /15' InvalidVpc.Range ec2 create-vpc --cidr-block 10.0.0.0/15
refused 'a filter that is not known' InvalidParameterValue ec2 describe-vpcs --filters Name=colour,Values=red
refused 'a dry run' DryRunOperation ec2 create-vpc --cidr-block 10.9.0.0/16 --dry-run

# Subnets
public=$(ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.0.0/24 --availability-zone ap-northeast-2a \
    --query Subnet.SubnetId)
private=$(ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.1.0/24 --availability-zone ap-northeast-2c \
    --query Subnet.SubnetId)
ec2 modify-subnet-attribute --subnet-id "$public" --map-public-ip-on-launch
is 'subnets are in their zones, five addresses are reserved' \
    $'10.0.0.0/24 apne2-az1 251 True\n10.0.1.0/24 apne2-az3 251 False' \
    "$(ec2 describe-subnets --filters Name=vpc-id,Values="$vpc" --query \
        'sort_by(Subnets,&CidrBlock)[].[CidrBlock,AvailabilityZoneId,AvailableIpAddressCount,MapPublicIpOnLaunch]' |
        tr '\t' ' ')"
refused 'a subnet that overlaps' InvalidSubnet.Conflict ec2 create-subnet --vpc-id "$vpc" --cidr-block 10.0.1.128/25
refused 'a VPC with subnets' DependencyViolation ec2 delete-vpc --vpc-id "$vpc"

# Internet gateway
igw=$(ec2 create-internet-gateway --query InternetGateway.InternetGatewayId)
ec2 attach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
is 'the internet gateway is attached' "$vpc available" "$(ec2 describe-internet-gateways \
    --internet-gateway-ids "$igw" --query 'InternetGateways[].Attachments[].[VpcId,State]' | tr '\t' ' ')"
refused 'an attached gateway' DependencyViolation ec2 delete-internet-gateway --internet-gateway-id "$igw"

# Route tables
table=$(ec2 create-route-table --vpc-id "$vpc" --query RouteTable.RouteTableId)
ec2 create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$igw" >/dev/null
association=$(ec2 associate-route-table --route-table-id "$table" --subnet-id "$public" --query AssociationId)
is 'the public table has two routes' $'10.0.0.0/16 local active\n0.0.0.0/0 '"$igw active" \
    "$(ec2 describe-route-tables --filters Name=association.subnet-id,Values="$public" \
        --query 'RouteTables[].Routes[].[DestinationCidrBlock,GatewayId,State]' | tr '\t' ' ')"
refused 'a destination twice' RouteAlreadyExists ec2 \
    create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$igw"
refused 'a table in use' DependencyViolation ec2 delete-route-table --route-table-id "$table"

# Network ACL
acl=$(ec2 create-network-acl --vpc-id "$vpc" --query NetworkAcl.NetworkAclId)
ec2 create-network-acl-entry --network-acl-id "$acl" --ingress --rule-number 100 --protocol 6 \
    --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action allow
is 'the entries end with the denies' $'100 6 allow False\n32767 -1 deny False\n32767 -1 deny True' \
    "$(ec2 describe-network-acls --network-acl-ids "$acl" --query \
        'NetworkAcls[].Entries[].[RuleNumber,Protocol,RuleAction,Egress]' | tr '\t' ' ' | sort)"
refused 'a number twice' NetworkAclEntryAlreadyExists ec2 create-network-acl-entry --network-acl-id "$acl" --ingress \
    --rule-number 100 --protocol -1 --cidr-block 0.0.0.0/0 --rule-action deny
given=$(ec2 describe-network-acls --filters Name=association.subnet-id,Values="$public" \
    --query "NetworkAcls[].Associations[?SubnetId=='$public'].NetworkAclAssociationId")
given=$(ec2 replace-network-acl-association --association-id "$given" --network-acl-id "$acl" --query NewAssociationId)
refused 'a network ACL in use' DependencyViolation ec2 delete-network-acl --network-acl-id "$acl"

# Security groups
web=$(ec2 create-security-group --group-name web --description 'web servers' --vpc-id "$vpc" --query GroupId)
app=$(ec2 create-security-group --group-name app --description 'app servers' --vpc-id "$vpc" --query GroupId)
ec2 authorize-security-group-ingress --group-id "$web" --protocol tcp --port 443 --cidr 0.0.0.0/0 >/dev/null
ec2 authorize-security-group-ingress --group-id "$app" --protocol tcp --port 8080 --source-group "$web" >/dev/null
is 'the app servers listen to the web servers' "8080 $web" "$(ec2 describe-security-group-rules \
    --filters Name=group-id,Values="$app" \
    --query 'SecurityGroupRules[?!IsEgress].[FromPort,ReferencedGroupInfo.GroupId]' | tr '\t' ' ')"
refused 'a rule twice' InvalidPermission.Duplicate ec2 \
    authorize-security-group-ingress --group-id "$web" --protocol tcp --port 443 --cidr 0.0.0.0/0
refused 'a group that another refers to' DependencyViolation ec2 delete-security-group --group-id "$web"

# Elastic IP and NAT gateway
address=$(ec2 allocate-address --domain vpc --query AllocationId)
nat=$(ec2 create-nat-gateway --subnet-id "$public" --allocation-id "$address" --query NatGateway.NatGatewayId)
ec2 wait nat-gateway-available --nat-gateway-ids "$nat"
is 'the NAT gateway has the address and an interface' "Interface for NAT Gateway $nat" \
    "$(ec2 describe-network-interfaces --filters Name=association.allocation-id,Values="$address" \
        --query 'NetworkInterfaces[].Description')"
refused 'the address of a NAT gateway' AuthFailure ec2 release-address --allocation-id "$address"
refused 'a NAT gateway that is not there' NatGatewayNotFound ec2 delete-nat-gateway --nat-gateway-id nat-0123456789abcdef0

# Gateway endpoint
endpoint=$(ec2 create-vpc-endpoint --vpc-id "$vpc" --service-name com.amazonaws.ap-northeast-2.s3 \
    --route-table-ids "$table" --query VpcEndpoint.VpcEndpointId)
list=$(ec2 describe-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.ap-northeast-2.s3 \
    --query 'PrefixLists[].PrefixListId')
is 'the endpoint is a route to the prefix list of S3' "$endpoint" "$(ec2 describe-route-tables \
    --route-table-ids "$table" --query "RouteTables[].Routes[?DestinationPrefixListId=='$list'].GatewayId")"
refused 'an endpoint to nowhere' InvalidServiceName ec2 \
    create-vpc-endpoint --vpc-id "$vpc" --service-name com.amazonaws.ap-northeast-2.s4

# Interface endpoint
ssm=$(ec2 create-vpc-endpoint --vpc-id "$vpc" --vpc-endpoint-type Interface --subnet-ids "$private" \
    --security-group-ids "$web" --service-name com.amazonaws.ap-northeast-2.ssm --private-dns-enabled \
    --query VpcEndpoint.VpcEndpointId)
is 'the interface endpoint is in its subnet and has the private name' \
    "Interface available $private $web True ssm.ap-northeast-2.amazonaws.com" \
    "$(ec2 describe-vpc-endpoints --vpc-endpoint-ids "$ssm" --query 'VpcEndpoints[].[VpcEndpointType,State,
        SubnetIds[0],Groups[0].GroupId,PrivateDnsEnabled,DnsEntries[-1].DnsName]' | tr '\t' ' ')"
refused 'a second endpoint with the private name' InvalidParameter ec2 create-vpc-endpoint --vpc-id "$vpc" \
    --vpc-endpoint-type Interface --service-name com.amazonaws.ap-northeast-2.ssm --private-dns-enabled
refused 'the group of an endpoint' DependencyViolation ec2 delete-security-group --group-id "$web"

# All of it goes again
is 'the endpoints are deleted' '' \
    "$(ec2 delete-vpc-endpoints --vpc-endpoint-ids "$endpoint" "$ssm" --query 'Unsuccessful[]')"
ec2 delete-nat-gateway --nat-gateway-id "$nat" >/dev/null
ec2 wait nat-gateway-deleted --nat-gateway-ids "$nat"
is 'a deleted NAT gateway is still listed' deleted \
    "$(ec2 describe-nat-gateways --nat-gateway-ids "$nat" --query 'NatGateways[].State')"
ec2 release-address --allocation-id "$address"
ec2 revoke-security-group-ingress --group-id "$app" --protocol tcp --port 8080 --source-group "$web" >/dev/null
ec2 delete-security-group --group-id "$app" >/dev/null
ec2 delete-security-group --group-id "$web" >/dev/null
default=$(ec2 describe-network-acls --filters Name=vpc-id,Values="$vpc" Name=default,Values=true \
    --query 'NetworkAcls[].NetworkAclId')
ec2 replace-network-acl-association --association-id "$given" --network-acl-id "$default" >/dev/null
ec2 delete-network-acl --network-acl-id "$acl"
ec2 disassociate-route-table --association-id "$association"
ec2 delete-route-table --route-table-id "$table"
ec2 delete-subnet --subnet-id "$public"
ec2 delete-subnet --subnet-id "$private"
ec2 detach-internet-gateway --internet-gateway-id "$igw" --vpc-id "$vpc"
ec2 delete-internet-gateway --internet-gateway-id "$igw"
ec2 delete-vpc --vpc-id "$vpc"
refused 'the VPC once it is deleted' InvalidVpcID.NotFound ec2 describe-vpcs --vpc-ids "$vpc"
is 'only the default VPC is left' True "$(ec2 describe-vpcs --query 'Vpcs[].IsDefault')"
