#!/usr/bin/env bash
# Makes a key pair, a launch template and an instance in the default VPC, reads and removes them, by AWS CLI alone.
source "${BASH_SOURCE%/*}/facts.sh"

is 'a private key is shown once' '-----BEGIN OPENSSH PRIVATE KEY-----' \
    "$(aws ec2 create-key-pair --key-name cli --key-type ed25519 --query KeyMaterial | head -n 1)"
newest=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
is 'a template has a first version' 1 "$(aws ec2 create-launch-template --launch-template-name cli \
    --launch-template-data "{\"ImageId\":\"$newest\",\"InstanceType\":\"t3.micro\"}" \
    --query LaunchTemplate.LatestVersionNumber)"
instance=$(aws ec2 run-instances --launch-template LaunchTemplateName=cli --key-name cli \
    --metadata-options HttpTokens=required --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=cli}]' \
    --query 'Instances[0].InstanceId')
is 'it runs with its key and a public address' 'running t3.micro cli required True' \
    "$(aws ec2 describe-instances --filters Name=tag:Name,Values=cli --query \
        'Reservations[].Instances[].[State.Name,InstanceType,KeyName,MetadataOptions.HttpTokens,PublicIpAddress!=null]' |
        tr '\t' ' ')"
refused 'another type while it runs' IncorrectInstanceState ec2 modify-instance-attribute \
    --instance-id "$instance" --instance-type t3.small
is 'it is on its way out' "$instance shutting-down" "$(aws ec2 terminate-instances --instance-ids "$instance" \
    --query 'TerminatingInstances[].[InstanceId,CurrentState.Name]' | tr '\t' ' ')"
aws ec2 delete-launch-template --launch-template-name cli >/dev/null
aws ec2 delete-key-pair --key-name cli >/dev/null
refused 'a key that was deleted' InvalidKeyPair.NotFound ec2 describe-key-pairs --key-names cli
