"""The kinds that are lists of rules: network ACLs and security groups."""

from facts import ANYWHERE, by, ec2, holds, refused


class NetworkAcl:
    def __init__(self, vpc):
        self.vpc = vpc

    def entry(self, number, protocol="6", **more):
        key = {"NetworkAclId": self.id, "Egress": False, "RuleNumber": number}
        return {**key, "Protocol": protocol, "RuleAction": "allow", "CidrBlock": ANYWHERE, **more}

    def association(self):
        shown = ec2.describe_network_acls(Filters=[by("association.subnet-id", self.vpc.public)])["NetworkAcls"][0]
        return next(one for one in shown["Associations"] if one["SubnetId"] == self.vpc.public)

    def associate(self, acl):
        present = self.association()["NetworkAclAssociationId"]
        ec2.replace_network_acl_association(AssociationId=present, NetworkAclId=acl)

    def build(self):
        self.id = ec2.create_network_acl(VpcId=self.vpc.id)["NetworkAcl"]["NetworkAclId"]
        ec2.create_network_acl_entry(**self.entry(100, PortRange={"From": 22, "To": 22}))
        ec2.create_network_acl_entry(**self.entry(110, "1", IcmpTypeCode={"Type": 8, "Code": -1}))
        self.default = self.association()["NetworkAclId"]
        self.associate(self.id)

    def check(self):
        ec2.replace_network_acl_entry(**self.entry(100, PortRange={"From": 443, "To": 443}))
        shown = ec2.describe_network_acls(NetworkAclIds=[self.id])["NetworkAcls"][0]
        inbound = [entry for entry in shown["Entries"] if not entry["Egress"]]
        holds("entries are in order", [100, 110, 32767], [entry["RuleNumber"] for entry in inbound])
        holds("an entry is replaced in place", {"From": 443, "To": 443}, inbound[0]["PortRange"])
        holds("an entry keeps its ICMP type", {"Code": -1, "Type": 8}, inbound[1]["IcmpTypeCode"])
        holds("the subnet uses the list", self.id, self.association()["NetworkAclId"])
        self.refuse_entry("a number twice", "NetworkAclEntryAlreadyExists", "110 already exists", 110, "-1")
        self.refuse_entry("an entry without ports", "MissingParameter", "portRange", 120, "6")
        self.refuse_entry("the last number", "InvalidParameterValue", "32767", 32767, "-1")

    def refuse_entry(self, what, code, message, number, protocol):
        refused(what, code, message, lambda: ec2.create_network_acl_entry(**self.entry(number, protocol)))

    def remove(self):
        refused("a list in use", "DependencyViolation", "has dependencies", lambda: self.delete(self.id))
        key = {"NetworkAclId": self.id, "Egress": False, "RuleNumber": 100}
        ec2.delete_network_acl_entry(**key)
        missing = "InvalidNetworkAclEntry.NotFound"
        refused("a deleted entry", missing, "100", lambda: ec2.delete_network_acl_entry(**key))
        self.associate(self.default)
        self.delete(self.id)
        refused("the default list", "InvalidParameterValue", "default", lambda: self.delete(self.default))

    def delete(self, acl):
        ec2.delete_network_acl(NetworkAclId=acl)


class SecurityGroups:
    """Two groups that refer to each other."""

    def __init__(self, vpc):
        self.vpc = vpc

    def group(self, name):
        return ec2.create_security_group(GroupName=name, Description=f"of {name}", VpcId=self.vpc.id)["GroupId"]

    def delete(self, group):
        ec2.delete_security_group(GroupId=group)

    def allow(self, group, permission):
        added = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission])
        return added["SecurityGroupRules"][0]["SecurityGroupRuleId"]

    def revoke(self, group, permission):
        ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=[permission])

    def build(self):
        self.web, self.app = self.group("web"), self.group("app")
        everybody = {"CidrIp": ANYWHERE, "Description": "everybody"}
        self.https = self.allow(self.web, tcp(443, IpRanges=[everybody]))
        self.to_app = self.allow(self.app, from_group(8080, self.web))
        self.to_web = self.allow(self.web, from_group(9090, self.app))

    def check(self):
        wanted = {"IpProtocol": "tcp", "FromPort": 8443, "ToPort": 8443, "CidrIpv4": ANYWHERE}
        change = {"SecurityGroupRuleId": self.https, "SecurityGroupRule": wanted}
        ec2.modify_security_group_rules(GroupId=self.web, SecurityGroupRules=[change])
        rule = ec2.describe_security_group_rules(SecurityGroupRuleIds=[self.https])["SecurityGroupRules"][0]
        holds("a rule is changed in place", (8443, "everybody"), (rule["FromPort"], rule["Description"]))
        shown = ec2.describe_security_groups(Filters=[by("group-name", "app"), by("vpc-id", self.vpc.id)])
        app = shown["SecurityGroups"][0]
        holds("a rule names its group", self.web, app["IpPermissions"][0]["UserIdGroupPairs"][0]["GroupId"])
        holds("everything may leave at first", "-1", app["IpPermissionsEgress"][0]["IpProtocol"])
        self.refuse_mistakes()

    def refuse_mistakes(self):
        text = f'the specified rule "peer: {self.web}, TCP, from port: 8080, to port: 8080, ALLOW" already exists'
        twice = from_group(8080, self.web)
        refused("a rule twice", "InvalidPermission.Duplicate", text, lambda: self.allow(self.app, twice))
        refused("a name twice", "InvalidGroup.Duplicate", "already exists for VPC", lambda: self.group("WEB"))
        high = tcp(70000, IpRanges=[{"CidrIp": ANYWHERE}])
        refused("port 70000", "InvalidParameterValue", "(70000) out of range", lambda: self.allow(self.app, high))
        text = f"resource {self.web} has a dependent object"
        refused("a group that is referred to", "DependencyViolation", text, lambda: self.delete(self.web))

    def remove(self):
        ec2.revoke_security_group_ingress(GroupId=self.app, SecurityGroupRuleIds=[self.to_app])
        self.revoke(self.web, from_group(9090, self.app))
        gone = from_group(9090, self.app)
        refused("a revoked rule", "InvalidPermission.NotFound", "not exist", lambda: self.revoke(self.web, gone))
        self.delete(self.web)
        self.delete(self.app)
        refused("a deleted group", "InvalidGroup.NotFound", self.web, lambda: self.delete(self.web))


def tcp(port, **peer):
    return {"IpProtocol": "tcp", "FromPort": port, "ToPort": port, **peer}


def from_group(port, group):
    return tcp(port, UserIdGroupPairs=[{"GroupId": group}])
