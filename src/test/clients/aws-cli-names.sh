#!/usr/bin/env bash
# Creates, reads, breaks and deletes roles, zones, certificates, parameters and secrets on a sandbox, by AWS CLI alone.
# SANDBOX_ENDPOINT is the sandbox's address; GATEHOUSE_TEST_AWS the command if it is not /usr/bin/aws.
# Prints a line per fact that holds and ends at the first that does not.
set -euo pipefail

: "${SANDBOX_ENDPOINT:?must be the address of a sandbox}"
unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN
export AWS_ACCESS_KEY_ID=210987654321 AWS_SECRET_ACCESS_KEY=sandbox AWS_DEFAULT_REGION=ap-northeast-2
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true AWS_PAGER=

aws() {
    "${GATEHOUSE_TEST_AWS:-/usr/bin/aws}" --endpoint-url "$SANDBOX_ENDPOINT" --output text "$@"
}

is() { # what, expected, actual
    if [ "$2" != "$3" ]; then
        printf 'FAILED %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3"
        exit 1
    fi
    printf 'ok %s\n' "$1"
}

refused() { # what, code, arguments of the call
    local what=$1 code=$2 answer
    shift 2
    if answer=$(aws "$@" 2>&1); then
        is "$what" "refused with $code" "accepted: $answer"
    fi
    case $answer in
        *"($code)"*) is "$what: $code" yes yes ;;
        *) is "$what" "$code" "$answer" ;;
    esac
}

trust='{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}'
is 'a role has its ARN' arn:aws:iam::210987654321:role/web \
    "$(aws iam create-role --role-name web --assume-role-policy-document "$trust" --query Role.Arn)"
refused 'a role twice' EntityAlreadyExists iam create-role --role-name web --assume-role-policy-document "$trust"
aws iam delete-role --role-name web

zone=$(aws route53 create-hosted-zone --name example.com --caller-reference 1 --query HostedZone.Id)
record='{"Name":"www.example.com","Type":"A","TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"}]}'
is 'a change goes out' INSYNC "$(aws route53 change-resource-record-sets --hosted-zone-id "$zone" \
    --change-batch '{"Changes":[{"Action":"CREATE","ResourceRecordSet":'"$record"'}]}' --query ChangeInfo.Status)"
is 'a zone has three records' 3 "$(aws route53 list-resource-record-sets --hosted-zone-id "$zone" \
    --query 'length(ResourceRecordSets)')"
refused 'a zone in use' HostedZoneNotEmpty route53 delete-hosted-zone --id "$zone"
aws route53 change-resource-record-sets --hosted-zone-id "$zone" \
    --change-batch '{"Changes":[{"Action":"DELETE","ResourceRecordSet":'"$record"'}]}' >/dev/null
aws route53 delete-hosted-zone --id "$zone" >/dev/null

certificate=$(aws acm request-certificate --domain-name example.com --validation-method DNS --query CertificateArn)
is 'a certificate waits for a record' 'PENDING_VALIDATION CNAME' "$(aws acm describe-certificate \
    --certificate-arn "$certificate" --query 'Certificate.[Status,DomainValidationOptions[0].ResourceRecord.Type]' |
    tr '\t' ' ')"
aws acm delete-certificate --certificate-arn "$certificate"

refused 'no parameter' ParameterNotFound ssm get-parameter --name /none
aws secretsmanager create-secret --name app --secret-string one >/dev/null
is 'a secret is read' one "$(aws secretsmanager get-secret-value --secret-id app --query SecretString)"
refused 'a secret twice' ResourceExistsException secretsmanager create-secret --name app --secret-string two
