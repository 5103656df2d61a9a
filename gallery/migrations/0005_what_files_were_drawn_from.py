from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('gallery', '0004_rights_and_private_files'),
    ]

    operations = [
        migrations.AddField(
            model_name='picturerendition',
            name='drawn_from',
            field=models.CharField(blank=True, default='', editable=False, max_length=16),
        ),
    ]
