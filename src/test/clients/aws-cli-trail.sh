#!/usr/bin/env bash
# Reads who changed what in CloudTrail's event history, by AWS CLI alone.
source "${BASH_SOURCE%/*}/facts.sh"

events() { # attribute=value, more words of the call
    local attribute=$1
    shift
    aws cloudtrail lookup-events --lookup-attributes "AttributeKey=${attribute%%=*},AttributeValue=${attribute#*=}" "$@"
}

# As its profile instant has it, an event can be looked up at once.
group=$(aws ec2 create-security-group --group-name trail --description trail --query GroupId)
aws ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 22 --cidr 0.0.0.0/0 >/dev/null
aws iam create-role --role-name trail --assume-role-policy-document \
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    >/dev/null
is 'the calls about a group, the newest first' 'AuthorizeSecurityGroupIngress sandbox false
CreateSecurityGroup sandbox false' \
    "$(events "ResourceName=$group" --query 'Events[].[EventName,Username,ReadOnly]' | tr '\t' ' ')"
is 'a page of them' CreateSecurityGroup \
    "$(events "ResourceName=$group" --page-size 1 --query 'Events[].EventName' | tr '\t' '\n' | grep -v None | tail -1)"
is 'what has no Region is not in this one' '' "$(events ResourceName=trail --query 'Events[].EventName' | grep Role || true)"
is 'but in us-east-1' 'CreateRole iam.amazonaws.com' \
    "$(events ResourceName=trail --region us-east-1 --query 'Events[].[EventName,EventSource]' | tr '\t' ' ')"
refused 'two attributes at once' InvalidLookupAttributesException cloudtrail lookup-events --lookup-attributes \
    AttributeKey=EventName,AttributeValue=CreateRole AttributeKey=Username,AttributeValue=sandbox
