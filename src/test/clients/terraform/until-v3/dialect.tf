# What the provider calls otherwise up to its version 3.

variable "sandbox" {
  type        = string
  description = "The address of the sandbox"
}

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 3.0.0, < 4.0.0"
    }
  }
}

provider "aws" {
  region                  = "ap-northeast-2"
  access_key              = "210987654321"
  secret_key              = "sandbox"
  skip_metadata_api_check = true

  endpoints {
    acm            = var.sandbox
    autoscaling    = var.sandbox
    cloudwatch     = var.sandbox
    ec2            = var.sandbox
    efs            = var.sandbox
    elasticache    = var.sandbox
    elb            = var.sandbox
    iam            = var.sandbox
    rds            = var.sandbox
    route53        = var.sandbox
    secretsmanager = var.sandbox
    ssm            = var.sandbox
    sts            = var.sandbox
  }
}

resource "aws_eip" "nat" {
  vpc  = true
  tags = { Name = local.name }
}

resource "aws_eip" "tools" {
  vpc        = true
  depends_on = [aws_internet_gateway.shop]
}

resource "aws_elasticache_replication_group" "shop" {
  replication_group_id          = local.name
  replication_group_description = "sessions"
  engine                        = "redis"
  engine_version                = "5.0.6"
  node_type                     = "cache.t3.micro"
  number_cache_clusters         = 2
  automatic_failover_enabled    = true
  at_rest_encryption_enabled    = true
  transit_encryption_enabled    = true
  subnet_group_name             = aws_elasticache_subnet_group.shop.name
  security_group_ids            = [aws_security_group.data.id]
  tags                          = { Name = local.name }
}
