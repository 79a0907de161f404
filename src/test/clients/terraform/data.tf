# What keeps data: a database, files and their mounts; the cache is in its provider's dialect.

resource "aws_db_subnet_group" "shop" {
  name       = local.name
  subnet_ids = aws_subnet.private[*].id
  tags       = { Name = local.name }
}

resource "aws_db_instance" "shop" {
  identifier              = local.name
  engine                  = "mysql"
  engine_version          = "8.0"
  instance_class          = "db.t3.micro"
  allocated_storage       = 20
  storage_type            = "gp2"
  storage_encrypted       = true
  username                = "admin"
  password                = "only-for-the-sandbox"
  db_subnet_group_name    = aws_db_subnet_group.shop.name
  vpc_security_group_ids  = [aws_security_group.data.id]
  backup_retention_period = 1
  backup_window           = "17:00-17:30"
  maintenance_window      = "sun:18:00-sun:18:30"
  skip_final_snapshot     = true
  tags                    = { Name = local.name }
}

resource "aws_efs_file_system" "shop" {
  creation_token = local.name
  encrypted      = true

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }

  tags = { Name = local.name }
}

resource "aws_efs_mount_target" "shop" {
  count           = 2
  file_system_id  = aws_efs_file_system.shop.id
  subnet_id       = aws_subnet.private[count.index].id
  security_groups = [aws_security_group.data.id]
}

resource "aws_elasticache_subnet_group" "shop" {
  name       = local.name
  subnet_ids = aws_subnet.private[*].id
}

resource "aws_ssm_parameter" "greeting" {
  name  = "/shop/greeting"
  type  = "String"
  value = "hello"
}

resource "aws_ssm_parameter" "token" {
  name  = "/shop/token"
  type  = "SecureString"
  value = "only-for-the-sandbox"
}

resource "aws_secretsmanager_secret" "app" {
  name                    = "shop/app"
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "app" {
  secret_id     = aws_secretsmanager_secret.app.id
  secret_string = "only-for-the-sandbox"
}
