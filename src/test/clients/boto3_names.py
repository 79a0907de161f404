"""Makes, describes, breaks and deletes roles, zones, certificates, parameters and secrets on a sandbox, by boto3 alone."""

import json

from facts import client, ec2, holds, refused

iam = client("iam")
route53 = client("route53")
acm = client("acm")
ssm = client("ssm")
secrets = client("secretsmanager")
trail = client("cloudtrail")
CORE = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}


def roles():
    role = iam.create_role(RoleName="web", AssumeRolePolicyDocument=json.dumps(TRUST), Tags=[{"Key": "a", "Value": "b"}])
    holds("a role's trust", TRUST, role["Role"]["AssumeRolePolicyDocument"])
    iam.attach_role_policy(RoleName="web", PolicyArn=CORE)
    iam.create_instance_profile(InstanceProfileName="web")
    iam.add_role_to_instance_profile(InstanceProfileName="web", RoleName="web")
    profile = iam.get_instance_profile(InstanceProfileName="web")["InstanceProfile"]
    holds("a profile hands a role on", ["web"], [one["RoleName"] for one in profile["Roles"]])
    attached = iam.get_paginator("list_attached_role_policies").paginate(RoleName="web").build_full_result()
    holds("a policy is attached", [CORE], [one["PolicyArn"] for one in attached["AttachedPolicies"]])
    holds("a role is waited for", None, iam.get_waiter("role_exists").wait(RoleName="web"))
    refused("a role in use", "DeleteConflict", "must remove roles", lambda: iam.delete_role(RoleName="web"))
    bad = lambda: iam.create_role(RoleName="bad", AssumeRolePolicyDocument="{")
    refused("a role without trust", "MalformedPolicyDocument", "invalid Json", bad)
    iam.remove_role_from_instance_profile(InstanceProfileName="web", RoleName="web")
    iam.delete_instance_profile(InstanceProfileName="web")
    iam.detach_role_policy(RoleName="web", PolicyArn=CORE)
    iam.delete_role(RoleName="web")
    refused("a role that is gone", "NoSuchEntity", "cannot be found", lambda: iam.get_role(RoleName="web"))


def change(zone, action, name, kind, *values):
    records = {"Name": name, "Type": kind, "TTL": 60, "ResourceRecords": [{"Value": value} for value in values]}
    batch = {"Changes": [{"Action": action, "ResourceRecordSet": records}]}
    return route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch=batch)["ChangeInfo"]


def zones():
    zone = route53.create_hosted_zone(Name="example.com", CallerReference="1")["HostedZone"]["Id"]
    made = change(zone, "CREATE", "*.example.com", "A", "192.0.2.1")
    route53.get_waiter("resource_record_sets_changed").wait(Id=made["Id"])
    listed = route53.get_paginator("list_resource_record_sets").paginate(
        HostedZoneId=zone, PaginationConfig={"PageSize": 1}
    )
    names = [one["Name"] for one in listed.build_full_result()["ResourceRecordSets"]]
    holds("records are listed by name", ["example.com.", "example.com.", "\\052.example.com."], names)
    again = lambda: change(zone, "CREATE", "*.example.com", "A", "192.0.2.1")
    refused("a record twice", "InvalidChangeBatch", "but it already exists", again)
    refused("a zone in use", "HostedZoneNotEmpty", "non-required", lambda: route53.delete_hosted_zone(Id=zone))
    return zone


def certificates(zone):
    arn = acm.request_certificate(DomainName="example.com", ValidationMethod="DNS")["CertificateArn"]
    option = acm.describe_certificate(CertificateArn=arn)["Certificate"]["DomainValidationOptions"][0]
    record = option["ResourceRecord"]
    holds("a certificate waits", "PENDING_VALIDATION", option["ValidationStatus"])
    change(zone, "UPSERT", record["Name"], record["Type"], record["Value"])
    acm.get_waiter("certificate_validated").wait(CertificateArn=arn)
    summary = acm.list_certificates(CertificateStatuses=["ISSUED"])["CertificateSummaryList"][0]
    holds("a certificate is issued", arn, summary["CertificateArn"])
    change(zone, "DELETE", record["Name"], record["Type"], record["Value"])
    acm.delete_certificate(CertificateArn=arn)
    gone = lambda: acm.describe_certificate(CertificateArn=arn)
    refused("a certificate that is gone", "ResourceNotFoundException", arn, gone)


def remove(zone):
    change(zone, "DELETE", "*.example.com", "A", "192.0.2.1")
    route53.delete_hosted_zone(Id=zone)
    holds("no zone is left", [], route53.list_hosted_zones()["HostedZones"])


def parameters():
    name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
    image = ssm.get_parameter(Name=name)["Parameter"]["Value"]
    holds("a parameter leads to an image", 1, len(ec2.describe_images(ImageIds=[image])["Images"]))
    ssm.put_parameter(Name="/app/key", Type="SecureString", Value="한국어")
    pages = ssm.get_paginator("get_parameters_by_path").paginate(Path="/app").build_full_result()
    holds("parameters are under a path", ["한국어"], [one["Value"] for one in pages["Parameters"]])
    ssm.delete_parameter(Name="/app/key")
    refused("no parameter", "ParameterNotFound", "", lambda: ssm.get_parameter(Name="/app/key"))


def kept():
    made = secrets.create_secret(Name="app/db", SecretString="one")
    secrets.put_secret_value(SecretId="app/db", SecretString="two")
    holds("the newest value is current", "two", secrets.get_secret_value(SecretId=made["ARN"])["SecretString"])
    secrets.delete_secret(SecretId="app/db", RecoveryWindowInDays=7)
    get = lambda: secrets.get_secret_value(SecretId="app/db")
    refused("a secret marked for deletion", "InvalidRequestException", "marked for deletion", get)
    secrets.restore_secret(SecretId="app/db")
    secrets.delete_secret(SecretId="app/db", ForceDeleteWithoutRecovery=True)
    refused("a secret that is gone", "ResourceNotFoundException", "can't find", get)


def told():
    look = trail.get_paginator("lookup_events").paginate(
        LookupAttributes=[{"AttributeKey": "ResourceName", "AttributeValue": "app/db"}], PaginationConfig={"PageSize": 2}
    )
    events = look.build_full_result()["Events"]
    names = [event["EventName"] for event in events]
    holds("the trail begins with the newest", ["DeleteSecret", "CreateSecret"], [names[0], names[-1]])
    holds("the trail tells who", {"sandbox"}, {event["Username"] for event in events})
    whole = json.loads(events[0]["CloudTrailEvent"])
    holds("the trail tells all of it", "secretsmanager.amazonaws.com", whole["eventSource"])
    refused("too long a page", "InvalidMaxResultsException", "not valid", lambda: trail.lookup_events(MaxResults=51))


def main():
    roles()
    zone = zones()
    certificates(zone)
    remove(zone)
    parameters()
    kept()
    told()


main()
