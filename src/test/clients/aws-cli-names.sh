#!/usr/bin/env bash
# Creates, reads, breaks and deletes roles, zones, certificates, parameters and secrets on a sandbox, by AWS CLI alone.
source "${BASH_SOURCE%/*}/facts.sh"

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
