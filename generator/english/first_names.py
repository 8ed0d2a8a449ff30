"""First names that tell a man's name from a woman's, as far as English news needs it."""

from generator.english.table import table

# The commonest names of a hundred years in the United States (Social Security Administration,
# "Top names over the last 100 years", 1924-2023) and their short forms; left out are those that
# both sexes bear, and those of well-known places.
_HIS = table(
    """
    James Michael Robert John David William Richard Joseph Thomas Christopher Charles Daniel
    Matthew Anthony Mark Steven Donald Andrew Joshua Paul Kenneth Kevin Brian Timothy Ronald
    Jason George Edward Jeffrey Ryan Jacob Nicholas Gary Eric Jonathan Stephen Larry Justin
    Benjamin Scott Brandon Samuel Gregory Alexander Patrick Frank Jack Raymond Dennis Tyler
    Aaron Jerry Jose Nathan Adam Henry Zachary Douglas Peter Noah Kyle Ethan Jeremy Keith Sean
    Roger Walter Gerald Carl Bryan Gabriel Jesse Harold Lawrence Arthur Bruce Billy Elijah Joe
    Alan Juan Albert Wayne Randy Vincent Liam Roy Bobby Caleb Bradley Russell Lucas Philip
    Phillip Eugene Ralph Howard Louis Carlos Johnny Martin Victor Stanley Bill Mike Jim Tom Bob
    Dan Steve Dave Ted Tim Ed Rick Ron Don Greg Jeff Ben Matt Rob Pete Nick Ken Chuck Andy Fred
    Tony Al Ray Doug Phil Josh Jon Neil Luis Miguel Ivan Hans Ahmed Mohammed Muhammad
    """
)
_HER = table(
    """
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra
    Ashley Emily Kimberly Betty Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie
    Rebecca Sharon Laura Cynthia Amy Kathleen Angela Dorothy Shirley Emma Brenda Nicole Pamela
    Samantha Anna Katherine Christine Debra Rachel Olivia Carolyn Maria Janet Heather Diane
    Catherine Julie Victoria Helen Joyce Lauren Christina Joan Judith Ruth Hannah Evelyn Andrea
    Megan Cheryl Jacqueline Sophia Abigail Teresa Isabella Sara Janice Martha Gloria Kathryn Ann
    Judy Amber Julia Grace Denise Danielle Natalie Alice Marilyn Diana Beverly Brittany Theresa
    Frances Kayla Tiffany Lori Kathy Anne Ellen Jane Rose Sue Kate Liz Jen Claire
    Eleanor Ida Eva Monica Wendy Valerie Jill Sally Vanessa Veronica
    """
)

SEX = dict.fromkeys(_HIS, "m") | dict.fromkeys(_HER, "f")
"""For a first name, “m” or “f”."""
