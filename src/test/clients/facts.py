"""The sandbox's clients, and the two ways in which the scripts here hold facts against it."""

import os
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

SEOUL = "ap-northeast-2"
ANYWHERE = "0.0.0.0/0"


def client(service):
    """The sandbox, as a service of AWS."""
    return boto3.client(
        service,
        endpoint_url=os.environ["SANDBOX_ENDPOINT"],
        region_name=SEOUL,
        aws_access_key_id="210987654322",
        aws_secret_access_key="sandbox",
        config=Config(retries={"max_attempts": 0}),
    )


ec2 = client("ec2")


def holds(what, expected, actual):
    """Prints what holds, and ends the script if it does not."""
    if expected != actual:
        sys.exit(f"FAILED {what}\n  expected: {expected}\n  but was:  {actual}")
    print(f"ok {what}", flush=True)


def refused(what, code, message, call):
    """Holds that a call is refused with a code, and a message that contains the given one."""
    try:
        answer = call()
    except ClientError as error:
        holds(f"{what}: {code}", code, error.response["Error"]["Code"])
        if message not in error.response["Error"]["Message"]:
            holds(f"{what}: its message", message, error.response["Error"]["Message"])
        return
    sys.exit(f"FAILED {what}\n  expected: {code}\n  but was accepted: {answer}")


def by(name, *values):
    return {"Name": name, "Values": list(values)}


def named(kind, name):
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]
